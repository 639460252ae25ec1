"""What is asked for in so many words, planned: a draft, a step back, the example, help, or what a tool shows."""

from agent.guided.interviewing import enough, go_back
from agent.guided.noted_so_far import noted_so_far
from agent.guided.others import nothing_here, others, waiting
from agent.guided.plan import Plan, has_objectives
from agent.guided.requests import Request
from agent.guided.requests.exporting import FORMAT_NAMES
from agent.state import new_interview
from agent.texts import phrase
from scorecard.models import Scorecard
from tools.context import Context
from tools.example import is_example


def on_request(plan: Plan, request: Request, scorecard: Scorecard, context: Context) -> Plan:
    name = request.name
    built = has_objectives(scorecard)
    if name == "draft" and built:
        plan.words.append(phrase("drafted_already"))
        context.log.asks = True
        context.log.choices += [
            {"label": "Draft it again", "text": "draft it again"},
            {"label": "Keep it", "text": "keep it"},
        ]
    elif name in ("draft", "redraft") or (name == "yes" and not built and enough(scorecard)):
        if enough(scorecard):
            plan.calls.append(("draft_scorecard", {}))
        else:
            plan.words.append(phrase("need_more").strip())
    elif name == "back":
        go_back(plan, scorecard, context)
    elif name == "clear_ask" and built:
        plan.words.append(phrase("clear_ask"))
        context.log.asks = True
        context.log.choices += [
            {"label": "Empty this one", "text": "start over"},
            {"label": "Begin another beside it", "text": "new scorecard"},
            {"label": "Keep it", "text": "keep it"},
        ]
    elif name in ("start_over", "clear_ask"):
        plan.calls.append(("start_over", {}))
        plan.interview = new_interview()
    elif name == "build":
        if built and is_example(scorecard):
            plan.calls.append(("start_over", {}))
            plan.interview = new_interview()
        else:
            plan.words.append(phrase("start_building") if not built else phrase("back_to_scorecard"))
    elif name == "example":
        if built:
            plan.words.append(phrase("example_blocked"))
        else:
            plan.calls.append(("show_example", {}))
    elif name == "check_mine":
        plan.words.append(phrase("check_mine"))
        plan.resume, context.log.asks = False, True
    elif name == "propose_links":
        if request.args["edits"]:
            plan.words.append(phrase("links_proposed"))
            plan.calls.append(("edit_scorecard", request.args))
        else:
            plan.words.append(phrase("links_none"))
    elif name == "good_figure":
        plan.words.append(phrase("no_figures_of_others"))
        if request.args["item"]:
            plan.calls.append(("show_aim", {"item": request.args["item"]}))
    elif name == "why_there":
        plan.words.append(request.args["words"])
        context.log.choices += request.args["moves"]
    elif name == "reckoned":
        plan.words.append(request.args["words"])
    elif name == "export_either":
        if not built:
            plan.words.append(nothing_here(context))
            return plan
        said = phrase("export_as", form=FORMAT_NAMES[request.args["other"]])
        plan.words.append(phrase("export_either", said=said))
        plan.calls.append(("export_scorecard", {"format": request.args["format"]}))
        context.log.choices.append({"label": said, "text": said})
    elif name == "own_values":
        plan.words.append(phrase("own_values", what=request.args["what"]))
        plan.resume = bool(plan.interview["current"])
    elif name == "help":
        plan.words.append(phrase("welcome_help"))
        plan.resume = bool(plan.interview["current"])
    elif name == "noted_so_far" and built and not request.args.get("us"):
        plan.calls.append(("show_scorecard", {}))
    elif name == "noted_so_far":
        plan.words.append(noted_so_far(scorecard.organization))
    elif name == "greeting":
        plan.words += [phrase("hello"), "" if built else waiting(context)]
    elif name in ("thanks", "keep", "yes", "skip", "values_early", "review_early"):
        plan.words.append(phrase(name))
    elif not built and (
        name in ("show_scorecard", "check_scorecard", "fix_findings", "export_scorecard")
        or (name == "show_due" and not others(context))
    ):
        plan.words.append(nothing_here(context))
    else:
        plan.calls += [(name, args) for args in (request.args, *request.further)]
    return plan
