import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2.defaults import DEFAULT_FILTERS as FILTER_NAMES

from inglenook.errors import PromptNotRendered
from inglenook.prompts.bounds import MAX_LENGTH
from inglenook.prompts.sandbox import SandboxedTemplate

DOUBLED_BY_CONCATENATION = "{% set ns.s = ns.s ~ ns.s %}"
DOUBLED_BY_ADDITION = "{% set ns.s = ns.s + ns.s %}"
DOUBLED_BY_A_BLOCK = "{% set s %}{{ ns.s }}{{ ns.s }}{% endset %}{% set ns.s = s %}"
DOUBLED_BY_A_CALL = "{% set ns.s = twice(ns.s) %}"


def run(source, *, limit_s=5.0, **variables):
    return SandboxedTemplate(source, limit_s=limit_s).run(variables)


def why_it_fails(source, **options):
    with pytest.raises(PromptNotRendered) as failed:
        run(source, **options)
    return failed.value.detail


@pytest.mark.parametrize(
    "source",
    [
        "{{ ''.__class__ }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ ''['__class__'] }}",
        "{{ ''|attr('__class__') }}",
        "{{ [1]|map(attribute='__class__')|list }}",
        "{{ [1]|selectattr('__class__')|list }}",
        "{{ '{0.__class__}'.format(1) }}",
        "{{ '{a.__class__}'.format_map({'a': 1}) }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ joiner.__init__.__globals__ }}",
        "{{ namespace.__init__.__globals__ }}",
        "{{ range.__globals__ }}",
        "{{ raise_exception.__globals__ }}",
        "{{ self.__init__.__globals__ }}",
        "{{ self._TemplateReference__context }}",
        "{{ dict.mro() }}",
        "{{ ('{0.__class__}'|safe).format(1) }}",
        "{{ '{0.__class__}'|attr('format')(1) }}",
        "{{ [namespace]|map(attribute='__init__.__globals__')|list }}",
        "{{ [1]|groupby('__class__')|list }}",
        "{{ [1]|sum(attribute='__class__') }}",
        "{{ [1, 2]|join(',', attribute='__class__') }}",
        "{{ namespace(a=1)._Namespace__attrs }}",
        "{{ ([1]|map('upper')).gi_frame }}",
        "{% macro f() %}{% endmacro %}{{ f._func }}",
        "{% for i in [1] %}{{ loop._iterable }}{% endfor %}",
        "{{ nothing.__init__ }}",
    ],
)
def test_pythons_insides_are_out_of_reach(source):
    assert why_it_fails(source).startswith("it may not use “")


def test_what_jinja_offers_for_fun_is_not_there():
    assert why_it_fails("{{ lipsum.__globals__ }}") == "'lipsum' is undefined"


@pytest.mark.parametrize("source", ["{{ l.append(1) }}", "{{ d.update(a=1) }}"])
def test_what_it_is_given_cannot_be_changed(source):
    given_list, given_dict = [0], {}
    with pytest.raises(PromptNotRendered):
        run(source, l=given_list, d=given_dict)
    assert (given_list, given_dict) == ([0], {})


@pytest.mark.parametrize(
    "source", ["{% include 'a' %}", "{% import 'a' as a %}", "{% extends 'a' %}"]
)
def test_no_other_file_can_be_read(source):
    assert "no loader" in why_it_fails(source)


@pytest.mark.parametrize(
    "source",
    [
        "{{ 'a' * 10**9 }}",
        "{{ 10**9 * 'a' }}",
        "{{ 'a'.encode() * 10**9 }}",
        "{{ [0] * 10**9 }}",
        *(
            "{% macro twice(s) %}{{ s }}{{ s }}{% endmacro %}"
            "{% set ns = namespace(s='a') %}"
            f"{{% for i in range(99) %}}{doubled}{{% endfor %}}"
            for doubled in (
                DOUBLED_BY_CONCATENATION,
                DOUBLED_BY_ADDITION,
                DOUBLED_BY_A_BLOCK,
                DOUBLED_BY_A_CALL,
            )
        ),
    ],
)
def test_a_text_cannot_grow_without_end(source):
    assert why_it_fails(source) == "a text or list is too long"


@pytest.mark.parametrize(
    "source",
    [
        "{{ 10**10**10 }}",
        "{{ 2 ** 64 }}",
        "{{ 2 ** -(10**9) }}",
        (
            "{% set ns = namespace(n=9) %}"
            "{% for i in range(99) %}{% set ns.n = ns.n * ns.n %}{% endfor %}"
        ),
    ],
)
def test_a_number_cannot_grow_without_end(source):
    assert why_it_fails(source) == "a number is too large"


def test_a_range_is_bounded():
    assert "Range too big" in why_it_fails("{{ range(10**6)|list }}")


def test_the_output_is_bounded():
    source = (
        "{% for i in range(100000) %}{% for j in range(100000) %}"
        f"{'a' * 10_000}{{% endfor %}}{{% endfor %}}"
    )
    assert why_it_fails(source) == "it writes without end"


@pytest.mark.parametrize(
    "source",
    [
        (
            "{% for i in range(100000) %}{% for j in range(100000) %}"
            "{% endfor %}{% endfor %}"
        ),
        (
            "{% set many = range(100000)|list %}"
            "{% for i in many %}{% for j in many if j < 0 %}{% endfor %}{% endfor %}"
        ),
        (
            "{% macro f(n) %}{% if n %}{{ f(n - 1) }}{{ f(n - 1) }}{% endif %}"
            "{% endmacro %}{{ f(99) }}"
        ),
    ],
)
def test_the_time_is_bounded(source):
    assert why_it_fails(source, limit_s=0.05) == "it takes longer than 0.05 s"


@pytest.mark.parametrize(
    "step",
    [
        "range(99999)|select('in', range(100000, 199999)|list)|list",
        "range(99999)|map('string')|reject('in', 'a' * 9999999)|list",
        "([{'a': 'b'}] * 30000)|selectattr('a', 'in', 'c' * 9999999)|list",
    ],
)
def test_a_filter_is_timed_item_by_item(step):
    source = f"{{{{ {step} }}}}"
    assert why_it_fails(source, limit_s=0.05) == "it takes longer than 0.05 s"


@pytest.mark.parametrize(
    "source",
    [
        (
            "{% set ns = namespace(x=none) %}{% for i in range(999) %}"
            "{% set ns.x = namespace(x=ns.x, s='€' * 30000000 ~ i) %}{% endfor %}"
        ),
        (
            "{% macro f(n, s) %}{% if n %}{{ f(n - 1, '€' * 30000000 ~ n) }}{% endif %}"
            "{% endmacro %}{{ f(150, '') }}"
        ),
    ],
)
def test_what_is_kept_alive_is_bounded(source):
    assert why_it_fails(source) == "it takes too much memory"


def test_a_failure_tells_its_line():
    with pytest.raises(PromptNotRendered) as failed:
        run("\n\n{{ nobody.name }}")
    assert failed.value.line == 3


def test_each_run_has_its_whole_time():
    template = SandboxedTemplate(
        "{% for i in range(n) %}{% for j in range(n) %}{% endfor %}{% endfor %}ok",
        limit_s=0.05,
    )
    with pytest.raises(PromptNotRendered):
        template.run({"n": 100_000})
    assert template.run({"n": 2}) == "ok"


@pytest.mark.parametrize(
    "source",
    [
        "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
        "{% for i in [1] recursive %}{{ loop([1]) }}{% endfor %}",
        "{{ " + "(" * 9_000 + "1" + ")" * 9_000 + " }}",
    ],
)
def test_endless_recursion_ends(source):
    assert why_it_fails(source).startswith("RecursionError")


@pytest.mark.parametrize(
    ("source", "detail"),
    [
        ("{% if %}", "line 1: Expected an expression, got 'end of statement block'"),
        ("\n{{ 1|nothing }}", "line 2: No filter named 'nothing'"),
        ("{{ nobody.name }}", "'nobody' is undefined"),
        ("{{ 1 / 0 }}", "ZeroDivisionError: division by zero"),
        ("{{ raise_exception('Roles\n must  alternate.') }}", "Roles must alternate"),
        ("{{ raise_exception('') }}", "it gives no reason"),
        ("{{ raise_exception(none) }}", "None"),
    ],
)
def test_a_failure_is_a_clause(source, detail):
    assert why_it_fails(source) == detail


def test_a_long_message_is_cut():
    detail = why_it_fails("{{ raise_exception('a' * 10**6) }}")
    assert detail == "a" * 199 + "…"


def test_a_message_is_always_utf_8():
    assert why_it_fails(r"{{ raise_exception('\ud800') }}") == "?"


def test_a_text_that_is_no_utf_8_is_refused():
    assert why_it_fails(r"{{ '\ud800' }}").startswith("UnicodeEncodeError")


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("{{ d|tojson }}", '{"b": "<é>", "a": 1}'),
        ("{{ d|tojson(indent=1) }}", '{\n "b": "<é>",\n "a": 1\n}'),
        ("{{ d|tojson(separators=(',', ':')) }}", '{"b":"<é>","a":1}'),
        ("{{ d|tojson(ensure_ascii=true) }}", r'{"b": "<\u00e9>", "a": 1}'),
        ("{{ d|tojson(sort_keys=true) }}", '{"a": 1, "b": "<é>"}'),
    ],
)
def test_json_is_written_as_transformers_does(source, text):
    assert run(source, d={"b": "<é>", "a": 1}) == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("  {% if true %}\n  a\n  {% endif %}\nb\n", "  a\nb"),
        (("{% for i in [1, 2, 3, 4] %}{% if i == 2 %}{% continue %}{% endif %}"
         "{% if i == 4 %}{% break %}{% endif %}{{ i }}{% endfor %}"), "13"),
        (("{% for i in [1, 2, 3] %}{{ loop.index }}/{{ loop.length }}"
         "{{ '.' if loop.last else ',' }}{% endfor %}"), "1/3,2/3,3/3."),
        ("{% for i in [] %}{% else %}none{% endfor %}", "none"),
        ("{% for k, v in {'a': 1}.items() %}{{ k }}{{ v }}{% endfor %}", "a1"),
        ("{% for i in [1, 2, 3] if i > 1 %}{{ i }}{% endfor %}", "23"),
        ("{% for i in nothing %}{{ i }}{% endfor %}", ""),
        (("{% set ns = namespace(n=0) %}{% for i in [1, 2] %}{% set ns.n = ns.n + i %}"
         "{% endfor %}{{ ns.n }}"), "3"),
        (("{% macro f(a, b='x') %}{{ a }}{{ b }}{{ caller() }}{% endmacro %}"
         "{% call f(1) %}!{% endcall %}"), "1x!"),
        ("{% set s | upper %}a{{ 1 }}{% endset %}{{ s }}", "A1"),
        ("{% generation %}said{% endgeneration %}", "said"),
        ("{{ [3, 1, 2][::-1] }} {{ 'a' is string }} {{ [1] is sequence }}",
         "[2, 1, 3] True True"),
        ("{{ ' a|b '.strip().split('|')[-1] }}", "b"),
        ("{{ [{'r': 1}, {'r': 2}]|selectattr('r', 'equalto', 2)|list|length }}", "1"),
        ("{{ '{}-{:>2}'.format('a', 1) }} {{ '%s' % 'b' }} {{ 2 ** 3 }}", "a- 1 b 8"),
        ("{{ 'a' ~ 1 ~ none }}", "a1None"),
    ],
)  # fmt: skip
def test_what_templates_are_written_with_works(source, text):
    assert run(source) == text


FRAGMENTS = """
    {% {%- %} -%} {{ }} for i in messages endfor if else endif set ns = namespace( )
    . | ~ + * ** / [ ] : 0 -1 10 1e308 'a' "%s" % trim tojson length first last join(
    list map( attribute= items() split( raise_exception( range( loop.index recursive
    loop( macro f(x) endmacro f( messages none true is not defined sum sort round int
    batch( slice( break continue generation endgeneration endset filter upper format(
    {# #} raw \\ud800 \\x00 , and or == < strftime_now xmlattr urlize
"""


def assert_ends_well(source):
    """It gives a bounded text or one kind of error, with bounded computing."""
    began_s = time.process_time()
    try:
        text = run(source, limit_s=0.2, messages=[{"role": "user"}])
    except PromptNotRendered as error:
        text = error.detail
    assert time.process_time() - began_s < 2
    assert len(text) <= MAX_LENGTH


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(FRAGMENTS.split()), max_size=30),
    st.sampled_from(["", " "]),
)
def test_whatever_a_template_does_only_one_error_comes_out(fragments, gap):
    assert_ends_well(gap.join(fragments))


@pytest.mark.parametrize(
    "source",
    [
        "{{ 5|round(-30000000) }}",
        "{{ 1|round(20000000, 'ceil') }}",
        "{{ [1]|slice(100000000)|list }}",
        "{{ [1]|batch(100000000, 1)|list }}",
        "{{ 'a'|center(500000000) }}",
        "{{ ['a']|map('center', 500000000)|list }}",
        "{{ 'a'|indent(500000000, true) }}",
        "{{ '%500000000d'|format(1) }}",
        "{{ '%.500000000f' % 1 }}",
        "{{ '%*d' % (500000000, 1) }}",
        "{{ '{:500000000}'.format(1) }}",
        "{{ '{:{}}'.format(1, 500000000) }}",
        "{{ '{a:500000000}'.format_map({'a': 1}) }}",
        "{{ 'a'.ljust(500000000) }}",
        "{{ [1]|tojson(indent=500000000) }}",
        "{{ ('a' * 1000000).replace('a', 'b' * 1000000) }}",
        "{{ ('a' * 1000000)|replace('a', 'b' * 1000000) }}",
        "{{ ('a' * 1000000)|trim('b' * 1000000 ~ 'a') }}",
        "{{ ('a' * 1000000).strip('b' * 1000000 ~ 'a') }}",
        "{{ ('a' * 1000000).rfind('b' ~ 'a' * 500000) }}",
        "{{ ([[1]] * 100000)|sum(start=[])|length }}",
        "{{ ('a' * 1000000).join('b' * 1000000) }}",
        "{{ ('b' * 1000000)|join('a' * 1000000) }}",
        "{{ ('%s' * 1000000) % ('b' * 1000000) }}",
        "{{ ('{0}' * 1000000).format('b' * 1000000) }}",
        "{{ ('\\t' * 1000000).expandtabs(9999) }}",
        "{{ ('\\t' * 1000000).expandtabs(tabsize=9999) }}",
        "{{ ('%(a)9999d' * 100000) % {'a': 1} }}",
        "{{ ('{0:>9999}' * 100000).format(1) }}",
        "{{ '{}'.format(['a' * 30000000] * 1000) }}",
        "{{ ['\\x00' * 30000000] * 30 }}",
        "{{ '%s' % (['a' * 30000000] * 30,) }}",
        "{{ ('a' * 1000000).encode().replace('a'.encode(), 'b'.encode() * 40) }}",
        "{{ ('€' * 30000000)|list|length }}",
        "{{ ('€ ' * 15000000).split()|length }}",
        "{{ ('\\n' * 30000000).splitlines()|length }}",
        "{{ ('a b' * 10000000)|title|length }}",
        "{{ ('é' * 10000000).encode('idna')|length }}",
        "{{ ('z9' * 500000).encode().decode('punycode')|length }}",
        "{{ (1).to_bytes(500000000, 'big')|length }}",
        "{{ 11111111|replace(1, 'b' * 30000000)|length }}",
    ],
)
def test_no_single_step_is_vast(source):
    assert_ends_well(source)
    assert why_it_fails(source)


@pytest.mark.parametrize("end", ["tojson", "string", "list ~ ''", "length"])
@pytest.mark.parametrize(
    "doubled", ["[ns.x, ns.x]", "{'a': ns.x, 'b': ns.x}", "dict(a=ns.x, b=ns.x)"]
)
def test_what_holds_itself_twice_over_is_refused(doubled, end):
    source = (
        "{% set ns = namespace(x=[]) %}{% for i in range(99) %}"
        f"{{% set ns.x = {doubled} %}}{{% endfor %}}{{{{ ns.x|{end} }}}}"
    )
    assert why_it_fails(source) == "a list holds too much"


def test_a_namespace_does_not_tell_what_it_holds():
    assert run("{{ namespace(a=1) }}") == "<Namespace>"


def test_a_source_has_a_bounded_length():
    assert why_it_fails(" " * (2**17 + 1)) == "it is too long"


FILTERS = sorted(FILTER_NAMES)
SIZES = st.sampled_from([-(2**62), -30_000_000, 10**6, 10**8, 2**62])


@settings(deadline=None)
@given(
    st.sampled_from(["1", "1.5", "'a b'", "[1, 2]", "{'a': 1}", "messages"]),
    st.sampled_from(FILTERS),
    st.lists(SIZES, min_size=1, max_size=3),
    st.booleans(),
)
def test_a_filter_with_huge_numbers_ends(value, name, sizes, is_mapped):
    arguments = ", ".join(map(str, sizes))
    step = f"map('{name}', {arguments})|list" if is_mapped else f"{name}({arguments})"
    assert_ends_well(f"{{{{ {value}|{step} }}}}")


@settings(deadline=None)
@given(
    st.recursive(
        st.sampled_from(["0", "1", "'a'", "none", "[]", "{}", "messages", "x", "1.5"]),
        lambda inner: st.builds(
            lambda pattern, a, b: pattern.format(a, b),
            st.sampled_from(
                ["({} + {})", "({} * {})", "({} % {})", "({} ** {})", "({} / {})",
                 "({} ~ {})", "[{}, {}]", "{}[{}]", "({})|join({})", "({})|batch({})",
                 "({})|round({})", "({})|replace({}, 1)", "({})|map({})|list",
                 "({})|sum(start={})", "({})|tojson(indent={})", "({} in {})",
                 "({})|sort|groupby({})", "({})|dictsort(by={})", "range({}, {})|list",
                 "({})|items|list|first ~ ({})", "({})|xmlattr({})"]
            ),
            inner,
            inner,
        ),
        max_leaves=8,
    )
)  # fmt: skip
def test_whatever_an_expression_does_only_one_error_comes_out(expression):
    assert_ends_well(f"{{{{ {expression} }}}}")
