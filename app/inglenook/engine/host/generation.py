"""One answer: the prompt is evaluated, then token follows token."""

import math
import time
from collections.abc import Callable, Sequence

from inglenook.engine.host.model import Model
from inglenook.engine.host.refused import Refused
from inglenook.engine.host.sampler import Sampler
from inglenook.engine.host.text import TextStream
from inglenook.engine.messages import (
    Answer,
    Done,
    Generate,
    Piece,
    PromptProgress,
    StopReason,
    Timings,
)
from inglenook.prompts.templates import Rendered, Span, render

#: Pieces go to the window at most this often.
_BATCHES_PER_S = 30
#: Most seconds that one step of a prompt should take: progress is told after each,
#: and a stop is seen between the nodes of a graph, the largest of which take 3 % of
#: it. Steps of 1 s made prompts 5 % slower than llama.cpp's own batches.
_STEP_S = 3.0
_LEAST_STEP_TOKENS = 32
#: Length of the text that is tokenized to estimate one that cannot fit.
_SAMPLE_CHARACTERS = 65_536


class Generation:
    """Answers one request.

    Args:
        model: The loaded model.
        request: What to answer, and how.
        send: Takes progress and pieces.
    """

    def __init__(
        self, model: Model, request: Generate, send: Callable[[Answer], None]
    ) -> None:
        self._model = model
        self._request = request
        self._send = send
        self._began = time.perf_counter()
        self._prompt_s = 0.0
        self._first_token_s = 0.0
        self._n_prompt = 0
        self._n_reused = 0
        self._n_generated = 0

    def run(self) -> Done:
        """Answer; progress and pieces go out on the way.

        Raises:
            Refused: The prompt does not fit, or llama.cpp cannot go on.
            PromptNotRendered: The chat template failed.
            GrammarInvalid: The grammar cannot be used.
        """
        self._refuse_hopeless()
        prompt = self._write_prompt()
        tokens = self._tokenize(prompt)
        stop = self._request.stop
        if self._request.messages:
            stop += self._model.prompt_format.stop
        sampler = Sampler(self._request.sampling, self._model.vocabulary, tokens)
        try:
            if not self._evaluate(tokens):
                return self._done("stopped")
            if prompt.opens_thought:
                # The model only closes it; without its beginning it is no thought.
                self._send(Piece(f"{prompt.opens_thought}\n", 0))
            return self._done(self._generate(sampler, prompt.text, stop))
        finally:
            sampler.close()

    def _refuse_hopeless(self) -> None:
        """Refuse a text that cannot fit before time is spent on all of it."""
        vocabulary, n_context = self._model.vocabulary, self._model.context_tokens
        said = [message.content for message in self._request.messages]
        text = "\n".join([*said, self._request.text])
        # Only a text that could be too long is worth the walk over the vocabulary.
        if len(text) <= n_context:
            return
        n_least = len(text.encode()) // vocabulary.longest_token_bytes
        if n_least >= n_context:
            sample = text[:_SAMPLE_CHARACTERS]
            n_sample = len(vocabulary.tokenize(sample, add_special=False))
            n_estimate = max(n_least, n_sample * len(text) // len(sample))
            raise Refused("prompt_too_long", numbers=(n_estimate, n_context, 1))

    def _write_prompt(self) -> Rendered:
        request = self._request
        if not request.messages:
            return Rendered((Span(request.text),), has_bos=False)
        vocabulary = self._model.vocabulary
        return render(
            self._model.prompt_format.template,
            request.messages,
            bos=vocabulary.bos,
            eos=vocabulary.eos,
            has_control=vocabulary.reads_control,
        )

    def _tokenize(self, prompt: Rendered) -> list[int]:
        n_context = self._model.context_tokens
        tokens = self._model.cache.tokenize(prompt.spans, add_bos=not prompt.has_bos)
        if not tokens:
            raise Refused("template", "the prompt is empty")
        if len(tokens) >= n_context:
            raise Refused("prompt_too_long", numbers=(len(tokens), n_context, 0))
        return tokens

    def _evaluate(self, prompt: Sequence[int]) -> bool:
        """Evaluate what the cache does not hold; False if it was stopped."""
        began = time.perf_counter()
        done = self._n_reused = self._model.cache.keep_prefix(prompt)
        self._n_prompt = len(prompt)
        rate = self._model.prompt_tokens_per_s
        while done < len(prompt):
            self._send(PromptProgress(done, len(prompt)))
            step_began = time.perf_counter()
            n_most = max(_LEAST_STEP_TOKENS, int(rate * _STEP_S))
            n_most = min(n_most, self._model.plan.ubatch_tokens)
            n_steps = math.ceil((len(prompt) - done) / n_most)
            step = prompt[done : done + math.ceil((len(prompt) - done) / n_steps)]
            if self._model.stop.is_up or not self._model.decode(step):
                return False
            done += len(step)
            rate = len(step) / (time.perf_counter() - step_began)
        self._send(PromptProgress(done, len(prompt)))
        self._prompt_s = time.perf_counter() - began
        return True

    def _generate(
        self, sampler: Sampler, prompt: str, stop: Sequence[str]
    ) -> StopReason:
        model, outbox = self._model, _Outbox(self._send)
        stream = TextStream(stop)
        reason: StopReason | None = None
        while reason is None:
            token = sampler.sample(model.context)
            if not self._n_generated:
                self._first_token_s = time.perf_counter() - self._began
            self._n_generated += 1
            if model.vocabulary.is_end(token):
                reason = "end"
            else:
                text = stream.feed(model.vocabulary.piece(token))
                outbox.add(text, self._n_generated)
                reason = self._reason_to_end(stream, token)
        outbox.add(stream.finish(), self._n_generated)
        outbox.flush()
        if reason != "stop_string":
            pending = () if reason == "end" else (token,)
            model.cache.end_answer(prompt, outbox.sent, pending)
        return reason

    def _reason_to_end(self, stream: TextStream, token: int) -> StopReason | None:
        """Why the answer ends here; else the token is evaluated."""
        model = self._model
        if stream.is_stopped:
            return "stop_string"
        if self._n_generated == self._request.max_tokens:
            return "length"
        if len(model.cache.tokens) >= model.context_tokens:
            return "context_full"
        if model.stop.is_up or not self._decode(token):
            return "stopped"
        return None

    def _decode(self, token: int) -> bool:
        """Evaluate a token, with as many threads as is fastest just now."""
        model = self._model
        began = time.perf_counter()
        is_done = model.decode((token,))
        if model.pacer is not None and is_done:
            n_threads = model.pacer.count(time.perf_counter() - began)
            if n_threads is not None:
                model.use_threads(n_threads)
        return is_done

    def _done(self, reason: StopReason) -> Done:
        elapsed = time.perf_counter() - self._began
        n_evaluated = self._n_prompt - self._n_reused
        generating_s = elapsed - self._first_token_s
        return Done(
            reason,
            Timings(
                prompt_tokens=self._n_prompt,
                reused_tokens=self._n_reused,
                prompt_tokens_per_s=_rate(n_evaluated, self._prompt_s),
                time_to_first_token_s=self._first_token_s,
                generated_tokens=self._n_generated,
                tokens_per_s=_rate(self._n_generated - 1, generating_s),
            ),
        )


class _Outbox:
    """Sends text in batches, at most 30 a second."""

    def __init__(self, send: Callable[[Answer], None]) -> None:
        self._send = send
        self._text = ""
        self._n_tokens = 0
        self._sent_at = 0.0
        self.sent = ""

    def add(self, text: str, n_tokens: int) -> None:
        """Some more text; it goes out at once where it is time."""
        self._text += text
        self._n_tokens = n_tokens
        if time.perf_counter() - self._sent_at >= 1 / _BATCHES_PER_S:
            self.flush()

    def flush(self) -> None:
        """Send what has gathered."""
        if self._text:
            self._send(Piece(self._text, self._n_tokens))
            self.sent += self._text
            self._text = ""
            self._sent_at = time.perf_counter()


def _rate(count: int, seconds: float) -> float:
    return count / seconds if count > 0 and seconds > 0 else 0.0
