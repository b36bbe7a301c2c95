"""What the window and the engine process say to each other.

One JSON object a line, tagged with its `type`. Those of `Request` are asked, those of
`Answer` come back. A request is answered by any number of `…Progress`, `Piece` and
`PromptTokens` messages and then by exactly one `Surveyed`, `Measured`, `MemoryTimed`,
`Loaded`, `Done`, `Benched`, `Inspected`, `Counted`, `StateSaved`, `StateRestored`,
`Scored`, `Diverged`, `SizePredicted`, `Quantized`, `ImportanceCollected` or
`Refusal`; `Stop` has no answer of its own, it makes the answer under way end.
"""

from typing import Annotated, Literal

import msgspec

from inglenook.hardware.records import Device
from inglenook.offload.rope import Rope

KvType = Literal["f32", "f16", "bf16", "q8_0", "q5_1", "q5_0", "q4_1", "q4_0", "iq4_nl"]
StopReason = Literal["end", "stop_string", "length", "context_full", "stopped"]
Role = Literal["system", "user", "assistant"]
RefusalKind = Literal[
    "architecture",
    "memory",
    "load",
    "prompt_too_long",
    "template",
    "grammar",
    "adapter",
    "adapter_misfit",
    "image",
    "projector",
    "decode",
    "text_too_short",
    "base_unusable",
    "base_not_written",
    "not_finite",
    "quantize",
    "imatrix",
    "imatrix_not_collected",
    "imatrix_not_written",
]
BufferKind = Literal["weights", "context", "compute"]

FlashAttention = Literal["auto", "on", "off"]

Positive = Annotated[int, msgspec.Meta(ge=1)]
NotNegative = Annotated[int, msgspec.Meta(ge=0)]
Share = Annotated[float, msgspec.Meta(ge=0, le=1)]

#: llama-hparams.h: LLAMA_MAX_LAYERS.
MOST_LAYERS = 512


class LoadPlan(msgspec.Struct, frozen=True, kw_only=True):
    """How a model is to be loaded.

    Attributes:
        context_tokens: Length of the context.
        n_threads: CPU threads for generation, and for prompts.
        batch_tokens: Tokens given to llama.cpp at once.
        ubatch_tokens: Tokens computed at once; what compute memory grows with.
        kv_type: Type of the KV cache, keys and values.
        gpu_layers: Layers on the GPU, the output layer counted first; -1 is all.
        devices: Names of the GPUs to use, as `Hello` tells them; None is all, and
            without any, nothing is computed on a GPU.
        tensor_split: Layers of each device, in the order of `devices`; without it,
            llama.cpp splits them by free memory.
        n_cpu_moe: Layers, from the first on, whose experts stay with the CPU.
        use_extra_bufts: Repack weights for the CPU's matrix instructions.
            llama.cpp built by GCC 12 crashes in its AMX code with these
            (ggml-org/llama.cpp#20824).
        rope: How positions are scaled, for a longer context than the model's own.
    """

    context_tokens: Positive
    n_threads: Positive
    batch_tokens: Positive = 2048
    ubatch_tokens: Positive = 512
    kv_type: KvType = "f16"
    flash_attention: FlashAttention = "auto"
    gpu_layers: int = -1
    devices: tuple[str, ...] | None = None
    tensor_split: tuple[NotNegative, ...] = ()
    n_cpu_moe: Annotated[int, msgspec.Meta(ge=0, le=MOST_LAYERS)] = 0
    use_extra_bufts: bool = True
    mmap: bool = True
    mlock: bool = False
    rope: Rope = Rope()


class Sampling(msgspec.Struct, frozen=True, kw_only=True):
    """How the next token is chosen; defaults and order are llama.cpp's.

    Attributes:
        temperature: 0 always takes the most likely token.
        seed: None draws a new one for each answer.
        grammar: GBNF that the answer must follow; empty for none.
        json_schema: JSON schema that the answer must follow; empty for none.
    """

    temperature: Annotated[float, msgspec.Meta(ge=0, le=5)] = 0.8
    top_k: NotNegative = 40
    top_p: Share = 0.95
    min_p: Share = 0.05
    typical_p: Share = 1.0
    top_n_sigma: float = -1.0
    xtc_probability: Share = 0.0
    xtc_threshold: Share = 0.1
    repeat_penalty: Annotated[float, msgspec.Meta(gt=0)] = 1.0
    presence_penalty: float = 0.0
    frequency_penalty: float = 0.0
    penalty_last_n: Annotated[int, msgspec.Meta(ge=0, le=65536)] = 64
    dry_multiplier: Annotated[float, msgspec.Meta(ge=0)] = 0.0
    dry_base: float = 1.75
    dry_allowed_length: int = 2
    dry_penalty_last_n: Annotated[int, msgspec.Meta(ge=0, le=65536)] = 64
    dry_sequence_breakers: tuple[str, ...] = ("\n", ":", '"', "*")
    mirostat: Literal[0, 1, 2] = 0
    mirostat_tau: float = 5.0
    mirostat_eta: float = 0.1
    seed: Annotated[int, msgspec.Meta(ge=0, lt=2**32 - 1)] | None = None
    grammar: str = ""
    json_schema: str = ""


class Message(msgspec.Struct, frozen=True):
    """One message of a conversation, as the chat template sees it.

    Attributes:
        images: Files of images, PNG or JPEG for two, that it begins with.
    """

    role: Role
    content: str
    images: tuple[bytes, ...] = ()


class Adapter(msgspec.Struct, frozen=True):
    """A LoRA adapter that is applied while an answer is written.

    Attributes:
        path: Its GGUF file.
        strength: What its change is multiplied with: 1 is as it was trained, 0 is
            none of it, and below 0 it works the other way round.
    """

    path: str
    strength: Annotated[float, msgspec.Meta(ge=-10, le=10)] = 1.0


class Survey(msgspec.Struct, frozen=True, tag=True):
    """Tell all devices with their memory; a GPU's backend may take some for that."""


class Measure(msgspec.Struct, frozen=True, tag=True):
    """Tell the memory that a plan would take, without taking it: a dry load.

    Attributes:
        path: The GGUF file; of a split model, the first. Nothing but its header is
            read, so the rest of it may be missing, if only its length is right.
    """

    path: str
    plan: LoadPlan


class TimeMemory(msgspec.Struct, frozen=True, tag=True):
    """Tell how fast the CPU reads its memory, with so many threads."""

    n_threads: Annotated[int, msgspec.Meta(ge=1, le=512)]


class Load(msgspec.Struct, frozen=True, tag=True):
    """Load a model, make its context and try it with a smoke decode.

    Attributes:
        path: The GGUF file; of a split model, the first.
    """

    path: str
    plan: LoadPlan


class Generate(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """Answer a conversation, or continue a plain text.

    Attributes:
        messages: Rendered with the model's own chat template.
        text: Taken as it is, where there are no messages.
        template: Jinja, in place of the model's own chat template.
        format: Id of a format of `prompts.formats`, where there is no `template`;
            empty for the model's own.
        continues: Whether the last message is the assistant's and has only begun:
            the answer is what follows, without what is there.
        max_tokens: Most tokens to generate; None is until the model ends or the
            context is full.
        stop: Strings that end the answer; they are not part of it.
        adapters: All that are applied; they need no new load, but another choice of
            them drops the KV cache.
        projector: The mmproj file that goes with the model; needed for images only,
            and loaded with the first of them.
    """

    messages: tuple[Message, ...] = ()
    text: str = ""
    template: str = ""
    format: str = ""
    continues: bool = False
    sampling: Sampling = Sampling()
    max_tokens: Positive | None = None
    stop: tuple[str, ...] = ()
    adapters: tuple[Adapter, ...] = ()
    projector: str = ""


class Bench(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """Measure the speed of the loaded model, with tokens that mean nothing.

    Each repetition begins with an empty KV cache: first a prompt is read, then tokens
    are generated behind it. Only computing is timed.

    Attributes:
        n_prompt: Tokens of the prompt; with 0, generation begins at once.
        n_generate: Tokens to generate one by one; may be 0 too.
        n_threads: CPU threads; None is what the model was loaded with.
        flash_attention: In place of the loaded plan's, in a context of its own that
            is kept for the next one; None is the loaded plan's.
        ubatch_tokens: Likewise.
    """

    n_prompt: NotNegative
    n_generate: NotNegative
    repetitions: Annotated[int, msgspec.Meta(ge=1, le=1000)] = 1
    n_threads: Annotated[int, msgspec.Meta(ge=1, le=512)] | None = None
    flash_attention: FlashAttention | None = None
    ubatch_tokens: Positive | None = None


class Inspect(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """Tell what the model would read, token by token, but for images.

    The fields are those of `Generate`.
    """

    messages: tuple[Message, ...] = ()
    text: str = ""
    template: str = ""
    format: str = ""
    continues: bool = False


class Count(msgspec.Struct, frozen=True, tag=True):
    """Tell how many tokens texts have, each by itself and without what frames it."""

    texts: tuple[str, ...]


class SaveState(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """Write to a file what the model has read and said, as it stands in its memory.

    Attributes:
        path: Replaced wholly or not at all; its folder is made.
        most_bytes: Nothing is written that would be larger.
    """

    path: str
    most_bytes: NotNegative


class RestoreState(msgspec.Struct, frozen=True, tag=True):
    """Put back what `SaveState` wrote, in place of what the model has read since.

    Attributes:
        adapters: Those of the answer that follows; it must have been written with them.
    """

    path: str
    adapters: tuple[Adapter, ...] = ()


class Score(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """Tell how well the loaded model foresees a text, just as llama-perplexity does.

    The text is cut into chunks, each of which is read with an empty memory. Scored is
    what the model expects in the second half of each: it always knows half a chunk.

    Attributes:
        chunk_tokens: Length of a chunk; what remains of the text is left out.
        most_chunks: How many are scored, from the beginning; None is all.
        base_path: File to write what the model expected to (`engine.base_file`), for
            others to be compared with it; empty for none. It is replaced wholly or
            not at all.
    """

    text: str
    chunk_tokens: Annotated[int, msgspec.Meta(ge=8, le=2**20)] = 512
    most_chunks: Positive | None = None
    base_path: str = ""


class ScoreAnswer(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """Tell how well the loaded model foresees each token of an answer.

    Attributes:
        prompt: What was answered.
        base_path: See `Score`.
    """

    prompt: Inspect
    answer: str
    base_path: str = ""


class Diverge(msgspec.Struct, frozen=True, tag=True):
    """Tell how far from another model the loaded one is in what it expects.

    Attributes:
        base_path: What the other one expected, as `Score` or `ScoreAnswer` wrote it,
            or llama-perplexity. It also holds the text, as tokens.
    """

    base_path: str


class CollectImportance(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """Learn from a text how much each column of the loaded model's tensors counts.

    That is what a file is made of which helps to quantize it: an importance matrix.

    Attributes:
        text: See `Score`, and so for `chunk_tokens` and `most_chunks`.
        target: The file, replaced wholly or not at all; not after a stop.
        dataset: What the file calls the text.
    """

    text: str
    target: str
    dataset: str = ""
    chunk_tokens: Annotated[int, msgspec.Meta(ge=16, le=2**20)] = 512
    most_chunks: Positive | None = None


class PredictSize(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """Tell what a model would take with another type, exact to the byte.

    Attributes:
        path: The GGUF file; of a split model, the first.
        file_type: llama.cpp's number of the type (`library.quantizations.FILE_TYPES`).
        imatrix: The file of an importance matrix to make it with; empty for none.
    """

    path: str
    file_type: NotNegative
    imatrix: str = ""


class Quantize(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """Write a model with another type into one new file.

    A stop does not end it: only the end of the process does.

    Attributes:
        path: See `PredictSize`, and so for `file_type` and `imatrix`.
        target: The new file; what is there is lost, and what is there of it after a
            failure is of no use.
        may_requantize: Whether to go on where the model is quantized already.
    """

    path: str
    target: str
    file_type: NotNegative
    n_threads: Annotated[int, msgspec.Meta(ge=1, le=512)]
    imatrix: str = ""
    may_requantize: bool = False


class Stop(msgspec.Struct, frozen=True, tag=True):
    """End the answer under way; without one, nothing happens."""


class Hello(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """The engine process is up.

    Attributes:
        engine: Version of llama-cpp-python and of llama.cpp.
        system: llama.cpp's line of CPU features; part of what an outcome of the
            ladder is remembered for.
        gpus: Names of the GPUs that it can use.
    """

    engine: str
    system: str
    gpus: tuple[str, ...] = ()


class Buffer(msgspec.Struct, frozen=True):
    """Memory of one kind that llama.cpp takes for one purpose.

    Attributes:
        name: llama.cpp's name of the kind of memory: `CUDA0` for a device's own,
            `CPU`, `CPU_Mapped` for a part of the file, `CUDA_Host` for what the
            device reads in the memory of the CPU.
        kind: `context` is the KV cache, and the state of recurrent layers.
    """

    name: str
    kind: BufferKind
    size_bytes: int


class Surveyed(msgspec.Struct, frozen=True, tag=True):
    """The devices, in llama.cpp's order."""

    devices: tuple[Device, ...]


class Measured(msgspec.Struct, frozen=True, tag=True):
    """What a plan would take.

    Attributes:
        buffers: Exact to the byte; where llama.cpp's account of them cannot be read,
            those for computing only, rounded to 10 KiB.
    """

    buffers: tuple[Buffer, ...]


class MemoryTimed(msgspec.Struct, frozen=True, tag=True):
    """How fast the CPU reads its memory."""

    bytes_per_s: float


class LoadProgress(msgspec.Struct, frozen=True, tag=True):
    """Share of the weights that is loaded, 0–1."""

    share: float


class Loaded(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """The model answers.

    Attributes:
        backend: What computes, as in “CPU” or “CUDA”.
        devices: Names of the GPUs in use.
        n_layers: Layers of the model, with the output layer.
        gpu_layers: How many of them the GPU was asked to hold.
        context_tokens: Length of the context that was made.
        train_tokens: Length of the context that the model was trained for.
        load_s: Seconds from the request, smoke decode included.
        buffers: The memory that it takes, rounded to 10 KiB as in llama.cpp's log.
        state_key: The same for all loads whose saved states fit each other.
    """

    backend: str
    devices: tuple[str, ...]
    description: str
    n_layers: int
    gpu_layers: int
    context_tokens: int
    train_tokens: int
    n_params: int
    size_bytes: int
    load_s: float
    buffers: tuple[Buffer, ...] = ()
    state_key: str = ""


class PromptProgress(msgspec.Struct, frozen=True, tag=True):
    """Tokens of the prompt that the model has read, of how many."""

    n_tokens: int
    n_total: int


class Piece(msgspec.Struct, frozen=True, tag=True):
    """Some more of the answer; whole characters only.

    Attributes:
        n_tokens: Tokens generated so far in this answer.
    """

    text: str
    n_tokens: int


class Timings(msgspec.Struct, frozen=True, kw_only=True):
    """How long an answer took.

    Attributes:
        prompt_tokens: Length of the prompt.
        reused_tokens: Those of them that the KV cache still held.
        prompt_tokens_per_s: Rate of those that were evaluated.
        time_to_first_token_s: From the request to the first token.
        generated_tokens: Tokens of the answer, its end token included.
        tokens_per_s: Rate of generation after the prompt.
    """

    prompt_tokens: int
    reused_tokens: int
    prompt_tokens_per_s: float
    time_to_first_token_s: float
    generated_tokens: int
    tokens_per_s: float


#: Of an answer that was stopped before it began.
NO_TIMINGS = Timings(
    prompt_tokens=0,
    reused_tokens=0,
    prompt_tokens_per_s=0.0,
    time_to_first_token_s=0.0,
    generated_tokens=0,
    tokens_per_s=0.0,
)


class Done(msgspec.Struct, frozen=True, tag=True):
    """The answer is over."""

    stop_reason: StopReason
    timings: Timings


class BenchProgress(msgspec.Struct, frozen=True, tag=True):
    """Tokens that were computed, of how many in all repetitions."""

    n_tokens: int
    n_total: int


class Repetition(msgspec.Struct, frozen=True, kw_only=True):
    """How fast one repetition was; 0 where nothing was asked for.

    Attributes:
        prompt_tokens_per_s: Rate of reading the prompt.
        tokens_per_s: Rate of generation.
    """

    prompt_tokens_per_s: float
    tokens_per_s: float


class Benched(msgspec.Struct, frozen=True, tag=True):
    """What was measured.

    Attributes:
        repetitions: Fewer than were asked for if it was stopped; the first may be
            slower than the others, as memory is touched for the first time.
    """

    repetitions: tuple[Repetition, ...]


class Token(msgspec.Struct, frozen=True, array_like=True):
    """A token of a prompt.

    Attributes:
        text: What it adds; the texts of all tokens are the prompt. A character that
            spans tokens is with the last of them.
        is_control: Whether it stands for no text, as the end of a turn does; `text`
            is then its name.
    """

    id: int
    text: str
    is_control: bool


class PromptTokens(msgspec.Struct, frozen=True, tag=True):
    """The next tokens of the prompt that is inspected."""

    tokens: tuple[Token, ...]


class Inspected(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """All tokens of the prompt were told.

    Attributes:
        n_tokens: See `engine.inspection.records.Inspection`, and so for the others.
    """

    n_tokens: tuple[int, ...]
    format: str
    replaces: str = ""


class Counted(msgspec.Struct, frozen=True, tag=True):
    """How long texts are in tokens.

    Attributes:
        n_tokens: Fewer than there are texts if it was stopped. A text of more than
            64 Ki characters is counted in parts, and may be told some tokens longer.
    """

    n_tokens: tuple[int, ...]


class StateSaved(msgspec.Struct, frozen=True, tag=True):
    """The state is in its file, unless it is empty.

    Attributes:
        n_tokens: Length of what it spares the model to read; 0 where nothing was
            written, as there is nothing, or too much, or no room on the disk.
    """

    n_tokens: int
    size_bytes: int


class StateRestored(msgspec.Struct, frozen=True, tag=True):
    """The model stands where it stood, unless the file is of no use.

    Attributes:
        n_tokens: Length of what it need not read again; 0 where the file is damaged,
            or of another model, plan or engine.
    """

    n_tokens: int


class ScoreProgress(msgspec.Struct, frozen=True, tag=True):
    """A chunk was scored.

    Attributes:
        n_total: Chunks in all.
        nll: Of each scored token its negative log-likelihood, in nats.
    """

    n_total: int
    nll: tuple[float, ...]


class Scored(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """All chunks were scored, or those before a stop; then no file was written.

    Attributes:
        chunk_tokens: Length of a chunk.
        step_tokens: Tokens that were computed at once.
    """

    chunk_tokens: int
    n_chunks: int
    step_tokens: int


class DivergenceProgress(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """A chunk was compared; each of the fields has a value for each scored token.

    Attributes:
        n_total: Chunks in all.
        nll: Negative log-likelihood, in nats.
        base_nll: That by the other model.
        kld: Kullback-Leibler divergence from the other model, in nats.
        p_change: What the token's probability is here, less what it is there.
        same_top: Whether both models hold the same token for the likeliest.
    """

    n_total: int
    nll: tuple[float, ...]
    base_nll: tuple[float, ...]
    kld: tuple[float, ...]
    p_change: tuple[float, ...]
    same_top: tuple[bool, ...]


class Choice(msgspec.Struct, frozen=True, array_like=True):
    """A token of an answer, and what two models would have said in its place.

    Attributes:
        text: As in the answer.
        base: What the other model holds for likeliest.
        own: What the loaded model does.
    """

    text: str
    base: str
    own: str


class Diverged(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """All chunks were compared, or those before a stop.

    Attributes:
        chunk_tokens: Length of a chunk.
        step_tokens: Tokens that were computed at once.
        choices: Of each token of an answer; none for a text.
    """

    chunk_tokens: int
    n_chunks: int
    step_tokens: int
    choices: tuple[Choice, ...] = ()


class ImportanceProgress(msgspec.Struct, frozen=True, tag=True):
    """Chunks of the text that were read, of how many."""

    n_chunks: int
    n_total: int


class ImportanceCollected(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """The file is written; not if `n_chunks` are not all, as after a stop."""

    n_chunks: int
    n_tensors: int


class SizePredicted(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """What a model would take with another type.

    Attributes:
        size_bytes: Of the file. Where an importance matrix is needed and none was
            given, what is noted of one is not part of it.
        weight_bytes: Of its weights alone.
        needs_imatrix: Whether it cannot be made without an importance matrix.
        n_fallback: Tensors whose rows do not fit the type, and that become another.
    """

    size_bytes: int
    weight_bytes: int
    n_weights: int
    needs_imatrix: bool
    n_fallback: int


class QuantizeProgress(msgspec.Struct, frozen=True, tag=True):
    """Bytes of the model that were quantized, of how many."""

    done_bytes: int
    total_bytes: int


class Quantized(msgspec.Struct, frozen=True, tag=True):
    """The new file is whole."""


class Refusal(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """What was asked cannot be done; the process lives on.

    Attributes:
        numbers: For `prompt_too_long`: tokens of the prompt, of the context, and
            1 where the first is an estimate. For `template`: the line where it
            failed, if that is known. For `text_too_short`: its tokens, and how many
            there must be.
        values: What stands for `{0}` and so on in `detail`, so that the window can
            translate it; where there are none, `detail` is as it is.
    """

    kind: RefusalKind
    detail: str = ""
    numbers: tuple[int, ...] = ()
    values: tuple[str, ...] = ()


Request = (
    Survey
    | Measure
    | TimeMemory
    | Load
    | Generate
    | Bench
    | Inspect
    | Count
    | SaveState
    | RestoreState
    | Score
    | ScoreAnswer
    | Diverge
    | CollectImportance
    | PredictSize
    | Quantize
    | Stop
)
Answer = (
    Hello
    | Surveyed
    | Measured
    | MemoryTimed
    | LoadProgress
    | Loaded
    | PromptProgress
    | Piece
    | Done
    | BenchProgress
    | Benched
    | PromptTokens
    | Inspected
    | Counted
    | StateSaved
    | StateRestored
    | ScoreProgress
    | Scored
    | DivergenceProgress
    | Diverged
    | ImportanceProgress
    | ImportanceCollected
    | SizePredicted
    | QuantizeProgress
    | Quantized
    | Refusal
)
