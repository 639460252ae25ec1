"""Every tool of the agent, in the order a model reads them."""

from langchain_core.tools import BaseTool

from tools.asking import ask_user
from tools.cascading import cascade_scorecard, show_alignment, show_okrs
from tools.departments import show_departments
from tools.editing import draft_scorecard, edit_scorecard, fix_findings, redo, restore_version, start_over, undo
from tools.example import show_example
from tools.exporting import export_scorecard
from tools.importing import import_pasted, import_scorecard, propose_profile, read_document, settle_import, show_import
from tools.levers import ask_what_if, check_hypotheses, show_effects, show_key_objectives, show_levers
from tools.listing import list_items, show_owners
from tools.looking import (
    check_scorecard,
    explain_finding,
    search_knowledge,
    show_history,
    show_item,
    show_links,
    show_scorecard,
    why_here,
)
from tools.numbers import show_numbers
from tools.performance import show_aim, show_due, show_initiatives, show_performance, show_targets, show_weakest
from tools.proposing import propose_objective
from tools.reviewing import export_review, prepare_review, show_outcomes
from tools.shelf import bin_scorecard, copy_scorecard, open_scorecard, show_portfolio, start_scorecard, take_from_bin
from tools.trimming import show_dispensable

TOOLS: list[BaseTool] = [
    edit_scorecard,
    draft_scorecard,
    ask_user,
    check_scorecard,
    fix_findings,
    explain_finding,
    show_scorecard,
    show_links,
    show_item,
    list_items,
    show_owners,
    show_numbers,
    why_here,
    show_history,
    show_levers,
    show_effects,
    show_key_objectives,
    ask_what_if,
    check_hypotheses,
    show_performance,
    show_weakest,
    show_aim,
    show_dispensable,
    propose_objective,
    show_due,
    show_initiatives,
    show_targets,
    prepare_review,
    export_review,
    show_outcomes,
    cascade_scorecard,
    show_alignment,
    show_departments,
    show_okrs,
    show_portfolio,
    open_scorecard,
    start_scorecard,
    copy_scorecard,
    bin_scorecard,
    take_from_bin,
    undo,
    redo,
    restore_version,
    start_over,
    search_knowledge,
    show_example,
    export_scorecard,
    import_scorecard,
    import_pasted,
    read_document,
    propose_profile,
    settle_import,
    show_import,
]
