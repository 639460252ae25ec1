"""The coach and the stock agent of the framework over the same talk, turn by turn."""

from collections.abc import Sequence

from counting import TALK
from playing import Tally, print_tallies, say
from stock import Answered, StockAgent
from utterance_cases import given_scorecard

from agent.session import Agent
from agent.settings import Settings
from scorecard.models import Scorecard


async def beside_stock(agent: Agent, settings: Settings, turns: int) -> None:
    start = given_scorecard("tallyroom")
    tally, ours, theirs = Tally("talk"), list[int](), list[Answered]()
    stock = StockAgent(settings, start)
    try:
        for number, turn in enumerate(TALK[:turns]):
            result = await say(agent, "talk", turn["user"], **({} if number else {"scorecard": start}))
            told = [t["user"] for t in TALK]
            await tally.note(result, agent, told, Scorecard.model_validate(start))
            ours.append(result.tokens)
            theirs.append(await stock.say(turn["user"]))
    finally:
        stock.close()
    print_talk(ours, theirs)
    print_tallies([tally])


def print_talk(ours: Sequence[int], theirs: Sequence[Answered]) -> None:
    print(
        "\n| after turn | this coach: tokens of the turn | in all | stock agent: tokens of the turn | in all |\n|---|---|---|---|---|"
    )
    stock = [a.tokens for a in theirs]
    for turn in sorted({1, *range(10, len(ours) + 1, 10), len(ours)}):
        print(f"| {turn} | {ours[turn - 1]:,} | {sum(ours[:turn]):,} | {stock[turn - 1]:,} | {sum(stock[:turn]):,} |")
    print(f"\ngrowth per turn: this coach {growth(ours):+.0f} tokens, stock agent {growth(stock):+.0f} tokens")
    failed = [a.failed for a in theirs if a.failed]
    if failed:
        print(f"the stock agent failed in {len(failed)} turns, first: {failed[0]}")


def growth(tokens: Sequence[int]) -> float:
    """The slope of the line through the tokens of each turn."""
    n = len(tokens)
    mean, middle = sum(tokens) / n, (n - 1) / 2
    spread = sum((x - middle) ** 2 for x in range(n))
    return sum((x - middle) * (y - mean) for x, y in enumerate(tokens)) / spread if spread else 0.0
