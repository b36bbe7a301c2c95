"""What each quantization is good for, and how they rank."""

import re
from typing import NamedTuple

from inglenook.translation import counted, mark, translate


class Grade(NamedTuple):
    """A quantization, judged.

    Attributes:
        bits_per_weight: Of a model of 8 billion weights; small models have more, as
            their embeddings weigh more.
        loss: Mean KL divergence from F16, which ranks them. It is that of Llama 3 8B
            in llama.cpp's tools/perplexity/README.md, with an importance matrix
            where there is such a row; of those that are not in it, our estimate.
        words: What it is good for.
        is_legacy: A K-quant of the same size is better.
        is_known: Whether the llama.cpp of this version can load it.
    """

    bits_per_weight: float
    loss: float
    words: str
    is_legacy: bool = False
    is_known: bool = True


_SOURCE = mark("Grades", "The whole model: to quantize from, and to compare with")
_FOREIGN = mark("Grades", "For other versions of llama.cpp, does not load here")
_LAST = mark("Grades", "Poor: a last resort for very large models")
_TRAINED = mark("Grades", "For models that were trained this way")
#: Google tells that training for it leaves Gemma 46 % of the loss (of perplexity).
_TRAINED_FOR_Q4_0 = Grade(
    4.64, 0.0331, mark("Grades", "Good: what this model was trained for (QAT)")
)

_GRADES = {
    "F32": Grade(32.0, 0.0, _SOURCE),
    "BF16": Grade(16.0, 0.0005, _SOURCE),
    "F16": Grade(16.0, 0.0006, _SOURCE),
    "Q8_0": Grade(8.5, 0.0014, mark("Grades", "Practically lossless")),
    "Q6_K": Grade(6.56, 0.0055, mark("Grades", "Near perfect")),
    "Q5_K_M": Grade(5.7, 0.0108, mark("Grades", "High quality")),
    "Q5_K_S": Grade(5.57, 0.0166, mark("Grades", "High quality, a little smaller")),
    "Q5_1": Grade(
        6.04, 0.018, mark("Grades", "Old: Q5_K_M is smaller and better"), is_legacy=True
    ),
    "Q5_0": Grade(
        5.57, 0.0222, mark("Grades", "Old: Q5_K_S is better"), is_legacy=True
    ),
    "Q4_K_M": Grade(4.89, 0.0282, mark("Grades", "Good: the best balance")),
    "Q4_K_S": Grade(4.67, 0.032, mark("Grades", "Good, a little smaller")),
    "IQ4_NL": Grade(
        4.68, 0.0357, mark("Grades", "Good, for models that K-quants do not suit")
    ),
    "IQ4_XS": Grade(4.46, 0.0363, mark("Grades", "Good, and the smallest that is")),
    "MXFP4_MOE": Grade(
        4.25, 0.04, mark("Grades", "Good: experts in the 4 bits they may be made for")
    ),
    "MXFP4": Grade(
        4.25, 0.04, mark("Grades", "4 bits, best where the model was trained in them")
    ),
    "NVFP4": Grade(
        4.5, 0.04, mark("Grades", "4 bits, best where the model was trained in them")
    ),
    "Q4_1": Grade(
        5.1, 0.0717, mark("Grades", "Old: Q4_K_M is smaller and better"), is_legacy=True
    ),
    "Q4_0": Grade(
        4.64, 0.0719, mark("Grades", "Old: Q4_K_S is better"), is_legacy=True
    ),
    "Q3_K_L": Grade(4.3, 0.0731, mark("Grades", "Usable where memory is short")),
    "Q3_K_M": Grade(4.0, 0.0844, mark("Grades", "Low: the loss shows")),
    "IQ3_M": Grade(3.76, 0.1025, mark("Grades", "Low, but good for its size")),
    "IQ3_S": Grade(3.66, 0.1113, mark("Grades", "Low: better than Q3_K_S at its size")),
    "IQ3_XS": Grade(3.5, 0.1387, mark("Grades", "Low: for large models on small GPUs")),
    "IQ3_XXS": Grade(
        3.25, 0.1836, mark("Grades", "Low: for large models on small GPUs")
    ),
    "Q3_K_S": Grade(
        3.64, 0.1998, mark("Grades", "Low: IQ3_S is as small and much better")
    ),
    "IQ2_M": Grade(
        2.93, 0.326, mark("Grades", "Poor, but surprisingly usable in large models")
    ),
    "Q2_K": Grade(3.16, 0.3322, mark("Grades", "Poor: much of the quality is gone")),
    "Q2_K_S": Grade(2.97, 0.4034, mark("Grades", "Poor: much of the quality is gone")),
    "IQ2_S": Grade(2.74, 0.4391, _LAST),
    "IQ2_XS": Grade(2.59, 0.5463, _LAST),
    "IQ2_XXS": Grade(2.38, 0.812, _LAST),
    "IQ1_M": Grade(
        2.15, 1.3931, mark("Grades", "Barely speaks: only where nothing else fits")
    ),
    "IQ1_S": Grade(
        2.0, 2.2546, mark("Grades", "Barely speaks: only where nothing else fits")
    ),
    "Q2_0": Grade(2.68, 2.5, _TRAINED),
    "TQ2_0": Grade(2.52, 2.5, _TRAINED),
    "TQ1_0": Grade(2.19, 2.5, _TRAINED),
    "Q1_0": Grade(1.48, 2.5, _TRAINED),
    "FP8": Grade(8.0, 0.0014, _FOREIGN, is_known=False),
    "I2_S": Grade(2.0, 2.5, _FOREIGN, is_known=False),
}
#: What publishers' own mixes are made from.
_MIXES = {
    "Q2_K_L": "Q2_K",
    "Q2_K_XL": "Q2_K",
    "Q3_K": "Q3_K_M",
    "Q3_K_XL": "Q3_K_L",
    "Q4_K": "Q4_K_M",
    "Q4_K_L": "Q4_K_M",
    "Q4_K_XL": "Q4_K_M",
    "Q4_K_P": "Q4_K_M",
    "Q5_K": "Q5_K_M",
    "Q5_K_L": "Q5_K_M",
    "Q5_K_XL": "Q5_K_M",
    "Q5_K_P": "Q5_K_M",
    "Q6_K_L": "Q6_K",
    "Q6_K_XL": "Q6_K",
    "Q6_K_P": "Q6_K",
    "Q8_0_L": "Q8_0",
    "Q8_K_L": "Q8_0",
    "Q8_K_XL": "Q8_0",
    "Q8_K_P": "Q8_0",
    "IQ4_XL": "IQ4_NL",
}
#: Repacked for some CPUs, which llama.cpp does itself by now; and types that only
#: others' versions of it have.
_FOREIGN_LABEL = re.compile(r"Q\d_\d_\d_\d|P.*|IQ\d_(K|KT|KS|KSS)")
_BITS = re.compile(r"Q(\d)")
#: Finer embeddings take little off the loss.
_FINER = 0.97


def grade_of(label: str, *, is_qat: bool = False) -> Grade | None:
    """Judge a quantization; None where its label tells nothing.

    Args:
        label: As `parse_file_name` gives it.
        is_qat: Whether the model was trained to be quantized (`names.tells_qat`).
    """
    plain = label.removeprefix("UD-")
    if is_qat and plain == "Q4_0":
        return _translated(_TRAINED_FOR_Q4_0)
    if grade := _GRADES.get(plain):
        return _translated(grade)
    if usual := _GRADES.get(_MIXES.get(plain, "")):
        usual = _translated(usual)
        words = translate("Grades", "{words}; some tensors finer")
        return usual._replace(
            words=words.format(words=usual.words), loss=usual.loss * _FINER
        )
    if bits := _BITS.search(plain):
        n_bits = int(bits[1])
        if _FOREIGN_LABEL.fullmatch(plain):
            foreign = Grade(n_bits + 0.5, 0.1, _FOREIGN, is_known=False)
            return _translated(foreign)
        words = counted("Grades", "%n bit(s), of some kind", n_bits)
        return Grade(n_bits + 0.6, 2.0 ** -(n_bits + 1), words)
    return None


def _translated(grade: Grade) -> Grade:
    return grade._replace(words=translate("Grades", grade.words))
