"""A comparison as one page of HTML: nothing fetched, nothing run, whatever the texts say.

Needs Jinja2, which comes with ``pip install 'pressparse[view]'``.
"""

from typing import Any

from jinja2 import Environment, StrictUndefined

from pressparse.show.lang import ENGLISH, Words
from pressparse.show.terminal import exact


def page(words: Words = ENGLISH, **told: Any) -> str:
    """Return the page, its labels in some language; what it shows is escaped."""
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    return environment.from_string(_PAGE).render(_=words, **told)


def _shown(value: Any) -> Any:
    return exact(value) if type(value) is str else value


_PAGE = """<!doctype html>
<html lang="ko">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{{ counted }}</title>
<style>
:root { color-scheme: light dark; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --paper: #fff; --card: #f6f8fa;
  --red: #b3261e; --redback: #ffe3e0; --green: #116329; --greenback: #d8f5dd; --amber: #855000; --amberback: #fff3cd; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9198a1; --line: #3d444d; --paper: #0d1117;
  --card: #161b22; --red: #ff9a93; --redback: #4a1b18; --green: #7ee08f; --greenback: #12391d; --amber: #f0c36a;
  --amberback: #40300a; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.6 system-ui, "Apple SD Gothic Neo", "Noto Sans KR", "Malgun Gothic", sans-serif;
  word-break: keep-all; overflow-wrap: anywhere; }
h1 { font-size: 1.35rem; margin: 0 0 .25rem; } h2 { font-size: 1.05rem; margin: 0; }
.soft, th { color: var(--soft); font-weight: 400; } .note { margin: .25rem 0; color: var(--soft); }
.wide { overflow-x: auto; } table { border-collapse: collapse; margin: 1rem 0; }
th, td { padding: .2rem 1rem .2rem 0; text-align: left; border-bottom: 1px solid var(--line); white-space: nowrap; }
.n { text-align: right; font-variant-numeric: tabular-nums; }
details { margin: .75rem 0; border: 1px solid var(--line); border-radius: .5rem; background: var(--card); }
summary { padding: .5rem .9rem; cursor: pointer; } summary h2 { display: inline; }
summary:focus-visible { outline: 2px solid var(--amber); outline-offset: 2px; border-radius: .5rem; }
ul { list-style: none; margin: 0; padding: 0 .9rem .6rem; }
li { display: grid; grid-template-columns: 1.4rem 11rem 1fr; gap: .2rem .5rem; padding: .45rem 0; border-top: 1px solid var(--line); }
.field { color: var(--soft); } .sign { font-family: ui-monospace, monospace; font-weight: 700; }
del, ins, mark, bdi { unicode-bidi: isolate; } del, ins { text-decoration: none; border-radius: .2rem; padding: 0 .15rem; }
del, .removed .value { background: var(--redback); color: var(--red); } del { text-decoration: line-through; }
ins, .added .value { background: var(--greenback); color: var(--green); }
.removed .value, .added .value { border-radius: .2rem; padding: 0 .15rem; }
mark { background: var(--amberback); color: var(--ink); border-radius: .2rem; }
.context { display: block; color: var(--soft); font-size: .92rem; }
.removed .sign { color: var(--red); } .added .sign { color: var(--green); } .changed .sign { color: var(--amber); }
@media (max-width: 40rem) { li { grid-template-columns: 1.4rem 1fr; } li > .body { grid-column: 2; } }
</style>
</head>
<body>
<h1>{{ counted }}</h1>
<p class="note">A <bdi>{{ names[0] }}</bdi> · B <bdi>{{ names[1] }}</bdi></p>
{% for note in notes %}<p class="note">{{ note }}</p>
{% endfor %}
{% if kinds %}
<div class="wide"><table>
<tr><th>{{ _("field") }}</th>{% for kind, name in kinds.items() %}<th class="n">{{ name }}</th>{% endfor %}</tr>
{% for field, counts in fields.items() %}
<tr><td>{{ field }}</td>{% for kind in kinds %}<td class="n">{{ counts[kind] or "" }}</td>{% endfor %}</tr>
{% endfor %}
<tr><th>{{ _("all") }}</th>{% for kind in kinds %}<th class="n">{{ sums[kind] }}</th>{% endfor %}</tr>
</table></div>
{% endif %}
{% for document, changes in documents %}
<details open><summary><h2><bdi>{{ document.name }}</bdi></h2>
<span class="soft">{% if document.status == "removed" %}{{ _("only in A") }}{% elif document.status == "added" %}{{ _("only in B") }}{% else %}{{ changes | length }}{% endif %}</span></summary>
<ul>
{% for change in changes %}
<li class="{{ change.kind }}"><span class="sign" title="{{ change.title }}">{{ change.sign }}</span>
<span class="field">{{ change.field }}{% if change.place %} <small>{{ change.place[0] }}–{{ change.place[1] }}</small>{% endif %}</span>
<span class="body">{% if change.text %}<bdi class="value">{{ change.text }}</bdi> {% endif %}
{% for name, said in change.says %}<span class="soft">{{ name }}:</span> <bdi>{{ said }}</bdi> {% endfor %}
{% for detail in change.details %}
<div>{% if detail.name != "text" %}<span class="soft">{{ detail.name }}:</span> {% endif %}
{% if detail.parts is defined %}<bdi>{{ detail.parts[0] }}</bdi>{% if detail.parts[1] %}<del>{{ detail.parts[1] }}</del>{% endif %}{% if detail.parts[2] %}<ins>{{ detail.parts[2] }}</ins>{% endif %}<bdi>{{ detail.parts[3] }}</bdi>
{% else %}{% if detail.old is none %}<span class="soft">—</span>{% else %}<del>{{ detail.old }}</del>{% endif %} → {% if detail.new is none %}<span class="soft">—</span>{% else %}<ins>{{ detail.new }}</ins>{% endif %}{% endif %}</div>
{% endfor %}
{% if change.context %}<span class="context">…<bdi>{{ change.context[0] }}</bdi><mark>{{ change.context[1] }}</mark><bdi>{{ change.context[2] }}</bdi>…</span>{% endif %}</span></li>
{% endfor %}
</ul></details>
{% endfor %}
</body>
</html>
"""
