// What happened to the scorecard, newest first, with the way back to each version.
import { Redo2, RotateCcw, Undo2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useHands } from "./editing";
import { count, moment } from "./words";

const ACTIONS = { undo: "Undo", redo: "Redo" };
/** A commit of many edits is told by what was added; the rest of it stands in the list below. */
const ADDED = { add_perspective: "perspective", add_objective: "objective", add_measure: "measure", add_link: "link", add_initiative: "initiative" };
const MANY = 6;

export function History({ data }) {
  const { say } = useHands();
  return (
    <>
      <div className="bsc-steps" role="group" aria-label="Steps">
        <Button variant="outline" size="sm" onClick={() => say("undo")}><Undo2 aria-hidden="true" /> Undo</Button>
        <Button variant="outline" size="sm" onClick={() => say("redo")}><Redo2 aria-hidden="true" /> Redo</Button>
      </div>
      <ol className="bsc-history" aria-label="Versions, newest first">
        {data.history.map((v) => (
          <Entry key={v.version} entry={v} isCurrent={v.version === data.version} onRestore={() => say(`restore version ${v.version}`)} />
        ))}
      </ol>
    </>
  );
}

function Entry({ entry: v, isCurrent, onRestore }) {
  const summary = summaryOf(v);
  return (
    <li>
      <div className="bsc-entry-head">
        <h3>Version {v.version}</h3>
        <p className="bsc-quiet">{[who(v.author), ACTIONS[v.action], moment(v.at)].filter(Boolean).join(" · ")}</p>
        {isCurrent ? (
          <span className="bsc-now">now</span>
        ) : (
          <Button variant="ghost" size="sm" aria-label={`Restore version ${v.version}`} onClick={onRestore}>
            <RotateCcw aria-hidden="true" /> Restore
          </Button>
        )}
      </div>
      {v.note && <p className="bsc-said">“{v.note.length > 160 ? `${v.note.slice(0, 160)} …` : v.note}”</p>}
      {summary && <p>{summary}</p>}
      <Changes entry={v} folded={Boolean(summary)} />
    </li>
  );
}

function Changes({ entry: v, folded }) {
  const lines = (
    <ul className="bsc-diff">
      {v.changes.map((text, i) => <li key={i}>{text}</li>)}
      {v.more > 0 && <li className="bsc-quiet">and {v.more} more</li>}
    </ul>
  );
  if (!folded) return lines;
  return (
    <details>
      <summary>{count(v.changes.length + v.more, "change")}</summary>
      {lines}
    </details>
  );
}

function summaryOf(v) {
  if (v.changes.length + v.more <= MANY) return "";
  const parts = Object.entries(ADDED).flatMap(([kind, word]) => (v.kinds[kind] ? [count(v.kinds[kind], word)] : []));
  return parts.length ? `Added ${parts.join(", ").replace(/, ([^,]*)$/, " and $1")}.` : "";
}

const who = (author) => (author === "you" ? "You" : author === "import" ? "Imported" : author);
