"""Export to GGUF, F16."""

import json
from pathlib import Path

import gguf
import numpy as np
from tokenizers import Tokenizer

from starter.dialogue import CHAT_TEMPLATE, END_OF_TEXT, IM_END
from starter.model import StarterModel
from starter.tokenizer import PRE_TOKENIZER, SPECIAL_TOKENS

NAME = "Starter"
DESCRIPTION = (
    "A tiny demonstration model, trained from scratch by the Inglenook project on "
    "text of its own. It knows Inglenook, GGUF files and a little small talk."
)


def export(model: StarterModel, tokenizer: Tokenizer, path: Path) -> None:
    """Write the model as a GGUF: matrices as F16, norms as F32."""
    path.parent.mkdir(parents=True, exist_ok=True)
    writer = gguf.GGUFWriter(path, "llama")
    _add_metadata(writer, model)
    _add_tokenizer(writer, tokenizer)
    for name, weight in model.named_parameters():
        kind = np.float16 if weight.ndim == 2 else np.float32
        values = weight.detach().float().numpy().astype(kind)
        writer.add_tensor(name.replace("blocks.", "blk."), values)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def _add_metadata(writer: gguf.GGUFWriter, model: StarterModel) -> None:
    shape = model.shape
    writer.add_type(gguf.GGUFType.MODEL)
    writer.add_name(NAME)
    writer.add_author("The Inglenook project")
    writer.add_description(DESCRIPTION)
    writer.add_license("mit")
    writer.add_languages(["en", "zh", "ru"])
    n_params = sum(weight.numel() for weight in model.parameters())
    writer.add_size_label(f"{n_params / 1e6:.1f}M")
    # What it says was learnt by heart: sampling would only blur it.
    writer.add_float32("general.sampling.temp", 0.0)
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_F16)
    writer.add_quantization_version(gguf.GGML_QUANT_VERSION)
    writer.add_vocab_size(shape.n_vocabulary)
    writer.add_context_length(shape.n_context)
    writer.add_embedding_length(shape.n_embd)
    writer.add_block_count(shape.n_layers)
    writer.add_feed_forward_length(shape.n_feed_forward)
    writer.add_head_count(shape.n_heads)
    writer.add_head_count_kv(shape.n_kv_heads)
    writer.add_layer_norm_rms_eps(shape.norm_eps)
    writer.add_rope_dimension_count(shape.head_size)
    writer.add_rope_freq_base(shape.rope_base)


def _add_tokenizer(writer: gguf.GGUFWriter, tokenizer: Tokenizer) -> None:
    vocabulary = sorted(tokenizer.get_vocab().items(), key=lambda item: item[1])
    words = [word for word, _ in vocabulary]
    control, normal = gguf.TokenType.CONTROL, gguf.TokenType.NORMAL
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre(PRE_TOKENIZER)
    writer.add_token_list(words)
    writer.add_token_types([control if w in SPECIAL_TOKENS else normal for w in words])
    writer.add_token_merges(_merges_of(tokenizer))
    # llama.cpp would take a token of its own choice for the first one.
    writer.add_bos_token_id(tokenizer.token_to_id(END_OF_TEXT))
    writer.add_eos_token_id(tokenizer.token_to_id(IM_END))
    writer.add_pad_token_id(tokenizer.token_to_id(END_OF_TEXT))
    writer.add_add_bos_token(value=False)
    writer.add_chat_template(CHAT_TEMPLATE)


def _merges_of(tokenizer: Tokenizer) -> list[str]:
    """The merges in their order, as “left right”."""
    return [
        " ".join(pair) for pair in json.loads(tokenizer.to_str())["model"]["merges"]
    ]
