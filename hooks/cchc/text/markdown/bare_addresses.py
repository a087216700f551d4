"""Bare addresses, `https://vidu.example`, which GitHub makes links of: found in time that grows with the text alone."""

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

_RULE = "gfm_autolink_protocol"


def plugin(parser: MarkdownIt) -> None:
    """Ask the rule of the GitHub plugin only at colons that end a scheme: it reads all words before a colon anew."""
    rules = dict(zip(parser.inline.ruler.get_active_rules(), parser.inline.ruler.getRules(""), strict=True))
    rule = rules[_RULE]

    def behind_a_scheme(state: StateInline, silent: bool) -> bool:
        return _ends_a_scheme(state) and rule(state, silent)

    parser.inline.ruler.at(_RULE, behind_a_scheme)


def _ends_a_scheme(state: StateInline) -> bool:
    if state.src.startswith("://", state.pos):
        return state.pending.endswith(("http", "https"))
    return state.src[state.pos] == ":" and state.pending.endswith(("mailto", "xmpp"))
