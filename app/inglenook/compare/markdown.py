"""A comparison in Markdown, all of it in the user's language."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from inglenook.compare.drift import Drift
from inglenook.compare.quality import CHUNK_TOKENS
from inglenook.compare.records import Comparison, Conduct, VariantResult
from inglenook.compare.verdict import band_of, band_words, format_kld, judge
from inglenook.translation import counted, listed, sentences, translate
from inglenook.units import (
    format_count,
    format_memory,
    format_number,
    format_percent,
    format_size,
)

_UNKNOWN = "—"
_PLUS_MINUS = "\N{NO-BREAK SPACE}±\N{NO-BREAK SPACE}"

_Column = tuple[str, Callable[[VariantResult], str]]


def as_markdown(comparison: Comparison) -> str:
    """The comparison as people read it and post it."""
    parts = [
        f"# {_title(comparison)}",
        judge(comparison).sentence,
        comparison_table(comparison),
        *_failures(comparison),
        *_answers(comparison),
        f"## {translate('Report', 'How it was measured')}",
        "\n".join(f"- {line}" for line in _conditions(comparison)),
        translate("Report", "SHA-256 of the files:"),
        "\n".join(_hashes(comparison)),
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def comparison_table(comparison: Comparison) -> str:
    """A row for each variant."""
    columns = _columns(comparison)
    rows = [[tell(result) for _, tell in columns] for result in comparison.variants]
    return markdown_table([title for title, _ in columns], rows)


def markdown_table(titles: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table whose columns line up as text too; all but the first are numbers."""
    cells = [[_cell(text) for text in row] for row in (titles, *rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    first, *others = widths
    rule = [":".ljust(first, "-"), *("-" * (width - 1) + ":" for width in others)]
    return "\n".join(
        "| "
        + " | ".join(
            (row[0].ljust(first), *map(str.rjust, row[1:], others)),
        )
        + " |"
        for row in (cells[0], rule, *cells[1:])
    )


def _cell(text: str) -> str:
    return " ".join(text.split("\n")).replace("|", "\\|")


def _title(comparison: Comparison) -> str:
    model = comparison.reference_result.model.partition(":")[0]
    n_variants = len(comparison.variants)
    words = counted("Report", "{model}: %n variant(s) compared", n_variants)
    return words.format(model=model)


def _columns(comparison: Comparison) -> Sequence[_Column]:
    return (*_plain_columns(), *_speed_columns(), *_quality_columns(comparison))


def _plain_columns() -> Iterator[_Column]:
    yield translate("Compare", "Variant"), lambda result: result.label
    yield translate("Compare", "Size"), lambda result: format_size(result.file_bytes)
    yield (
        translate("Compare", "Bits"),
        lambda result: _figure(result.bits_per_weight, 2),
    )


def _speed_columns() -> Iterator[_Column]:
    seconds, rate = translate("Compare", "s"), translate("Compare", "tok/s")
    yield (
        listed((translate("Compare", "Load"), seconds)),
        lambda result: _figure(result.load_s, 2),
    )
    yield (
        listed((translate("Compare", "1st token"), seconds)),
        lambda result: _figure(result.time_to_first_token_s, 3),
    )
    yield (
        listed((translate("Compare", "Prompt"), rate)),
        lambda result: _figure(result.prompt_tokens_per_s, 1, result.prompt_sd),
    )
    yield (
        listed((translate("Compare", "Answer"), rate)),
        lambda result: _figure(result.generation_tokens_per_s, 1, result.generation_sd),
    )
    yield (
        translate("Compare", "Peak"),
        lambda result: _told(result.peak_memory_bytes, format_memory),
    )


def _quality_columns(comparison: Comparison) -> Iterator[_Column]:
    def kld(result: VariantResult) -> str:
        if result is comparison.reference_result and result.kld_mean is None:
            return translate("Compare", "reference")
        told = _told(result.kld_mean, format_kld)
        if result.kld_mean_error is None:
            return told
        return told + _PLUS_MINUS + format_kld(result.kld_mean_error)

    def same_top(result: VariantResult) -> str:
        share, error = result.same_top, result.same_top_error
        return _figure(
            None if share is None else share * 100,
            1,
            None if error is None else error * 100,
        )

    yield (
        translate("Compare", "Perplexity"),
        lambda result: _figure(result.ppl, 3, result.ppl_error),
    )
    yield translate("Compare", "KL divergence"), kld
    yield (
        translate("Report", "99.9\N{NO-BREAK SPACE}%"),
        lambda result: _told(result.kld_p999, format_kld),
    )
    percent = translate("Compare", "%")
    yield listed((translate("Compare", "Same next token"), percent)), same_top
    yield (
        translate("Report", "Quality"),
        lambda result: _told(result.kld_mean, lambda value: band_words(band_of(value))),
    )


def _figure(value: float | None, n_decimals: int, error: float | None = None) -> str:
    if value is None:
        return _UNKNOWN
    told = format_number(value, n_decimals)
    if error is None:
        return told
    return told + _PLUS_MINUS + format_number(error, n_decimals)


def _told(value: Any, form: Callable[[Any], str]) -> str:
    return _UNKNOWN if value is None else form(value)


def _failures(comparison: Comparison) -> Iterator[str]:
    for each in comparison.variants:
        if each.error is not None:
            yield f"- {each.label}: {sentences((each.error, each.hint))}"


def _answers(comparison: Comparison) -> Iterator[str]:
    for number, prompt in enumerate(comparison.order.prompts):
        yield f"## “{' '.join(prompt.split())}”"
        for each in comparison.variants:
            answer = each.answer_to(number)
            if answer is not None:
                said = "\n> ".join(answer.text.strip().splitlines())
                yield f"**{each.label}**{_agreement(answer.drift)}\n\n> {said}"


def _agreement(drift: Drift | None) -> str:
    if drift is None:
        return ""
    words = translate("AnswerColumn", "{n} of {all} tokens agree")
    return f" ({words.format(n=drift.n_agreeing, all=len(drift.tokens))})"


def _conditions(comparison: Comparison) -> Iterator[str]:
    order, computer = comparison.order, comparison.computer
    words = translate("Report", "On {date}, with {engine}")
    date = f"{comparison.started_at:%Y-%m-%d %H:%M %Z}"
    yield words.format(date=date, engine=comparison.engine)
    cores = counted("Report", "%n core(s)", computer.n_cores)
    yield listed((computer.cpu, cores, f"{computer.os} {computer.arch}"))
    words = translate("Report", "{memory} of RAM")
    yield words.format(memory=format_memory(computer.ram_bytes))
    for gpu in computer.gpus:
        yield translate("Report", "GPU: {name}").format(name=gpu)
    if comparison.text:
        yield _text_words(comparison)
    words = translate(
        "Report", "Answers: temperature {temperature}, seed {seed}, context {context}"
    )
    yield words.format(
        temperature=f"{order.temperature:g}",
        seed=order.seed,
        context=format_count(order.context_tokens),
    )
    for each in comparison.variants:
        if each.conduct is not None:
            yield f"{each.label}: {_conduct(each.conduct)}"
    noisy = [each.label for each in comparison.variants if each.is_noisy]
    if noisy:
        words = translate(
            "Report",
            "The speeds of {labels} spread by more than {share}: something else was "
            "running",
        )
        yield words.format(labels=listed(noisy), share=format_percent(0.1))


def _text_words(comparison: Comparison) -> str:
    """By how much of which text quality was measured; never what it says."""
    words = translate("Report", "Quality: by {n} tokens of “{text}”")
    n_tokens = format_count(comparison.chunks * CHUNK_TOKENS)
    said = words.format(n=n_tokens, text=comparison.text)
    text = comparison.order.text
    if text is None or not text.sha256:
        return said
    return listed((said, f"SHA-256 {text.sha256}"))


def _conduct(conduct: Conduct) -> str:
    layers = translate("Report", "{n} of {all} layers on the GPU")
    batches = translate("Report", "batches of {n}")
    kernels = (
        translate("Report", "fast CPU kernels")
        if conduct.use_extra_bufts
        else translate("Report", "safe CPU kernels")
    )
    return listed(
        (
            conduct.backend,
            layers.format(n=conduct.gpu_layers, all=conduct.n_layers),
            counted("Report", "%n thread(s)", conduct.n_threads),
            translate("Report", "KV cache {type}").format(type=conduct.kv_type),
            batches.format(n=conduct.ubatch_tokens),
            kernels,
        )
    )


def _hashes(comparison: Comparison) -> Iterator[str]:
    for each in comparison.variants:
        for digest in each.sha256:
            yield f"    {digest}  {each.path.name}"
