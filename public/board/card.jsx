// The card of one objective: everything that is known of it, and what can be done with it.
import { useEffect, useRef, useState } from "react";
import { GitFork, MessageCircle, Trash2, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EditableOwner, EditableText } from "./editables";
import { useHands } from "./editing";
import { LinkRow } from "./links";
import { MeasureRow } from "./measure";
import { bringIntoView } from "./moving";
import { Id, Part } from "./pieces";
import { list } from "./read";
import { StatusMark, statusWords } from "./status";
import { asSentence, count, day, ORIGINS, placeOf } from "./words";

export function ObjectiveCard({ data, id, cardId, onClose, onOpen }) {
  const card = useRef(null);
  const o = data.byId.get(id);
  const tone = data.hues.get(o.perspective.id);
  useEffect(() => bringIntoView(card.current, document.querySelector(`[data-node="${CSS.escape(id)}"]`)), [id]);
  const causes = data.links.filter((k) => k.target === id);
  const effects = data.links.filter((k) => k.source === id);
  return (
    <section ref={card} id={cardId} className={`bsc-card bsc-hue-${tone}`} aria-label={`${id} ${o.name}`}>
      <header>
        <p className="bsc-eyebrow">
          <Id tone={tone}>{id}</Id> {o.perspective.name}
          {o.theme && <span> · {o.theme}</span>}
        </p>
        <Button variant="ghost" size="icon" className="bsc-close" aria-label={`Close ${id}`} onClick={onClose}>
          <X aria-hidden="true" />
        </Button>
        <h3>
          <EditableText key={id} label={`wording of ${id}`} value={o.name} field="name" edit={{ kind: "update_objective", id }} required />
        </h3>
        {o.description && <p className="bsc-lede">{o.description}</p>}
        {data.status[id] && (
          <p className="bsc-standing">
            <StatusMark status={data.status[id]} /> <span aria-hidden="true">{statusWords(data.status[id])}</span>
          </p>
        )}
        <div className="bsc-owner">
          Owner <EditableOwner key={id} item={o} kind="update_objective" />
        </div>
        <Actions key={id} o={o} links={causes.length + effects.length} />
      </header>

      <Part title="Measures" empty={!list(o.measures).length && "No measure yet."}>
        {list(o.measures).map((m) => (
          <MeasureRow key={m.id} measure={m} objective={o} status={data.status[m.id]} />
        ))}
      </Part>

      {list(o.initiatives).length > 0 && (
        <Part title="Initiatives">
          {list(o.initiatives).map((n) => (
            <div className="bsc-initiative" key={n.id}>
              <span className="bsc-small-id">{n.id}</span> {n.name}
              <span className="bsc-quiet">{[n.status, n.owner, n.due && `due ${day(n.due)}`].filter(Boolean).join(" · ")}</span>
            </div>
          ))}
        </Part>
      )}

      {causes.length + effects.length > 0 && (
        <Part title="Cause and effect">
          {effects.map((k) => (
            <LinkRow key={k.target} link={k} other={data.byId.get(k.target)} data={data} onOpen={onOpen} up />
          ))}
          {causes.map((k) => (
            <LinkRow key={k.source} link={k} other={data.byId.get(k.source)} data={data} onOpen={onOpen} />
          ))}
        </Part>
      )}

      <Part title="Why it is here">
        <Origin of={o} />
      </Part>
    </section>
  );
}

function Actions({ o, links }) {
  const { say } = useHands();
  const [asked, setAsked] = useState(false);
  if (asked) return <Removal o={o} links={links} onKeep={() => setAsked(false)} />;
  return (
    <div className="bsc-actions" role="group" aria-label={`Ask about ${o.id}`}>
      <Button variant="outline" size="sm" onClick={() => say(`why is ${o.id} here?`)}>
        <MessageCircle aria-hidden="true" /> Why?
      </Button>
      <Button variant="outline" size="sm" onClick={() => say(`what are the levers of ${o.id}?`)}>
        <GitFork aria-hidden="true" /> Levers
      </Button>
      <Button variant="ghost" size="sm" className="bsc-remove" onClick={() => setAsked(true)}>
        <Trash2 aria-hidden="true" /> Remove
      </Button>
    </div>
  );
}

function Removal({ o, links, onKeep }) {
  const { edit, version } = useHands();
  const [state, setState] = useState({ saving: false, refusal: "" });
  const seen = useRef(version);
  const keep = useRef(null);
  useEffect(() => keep.current.focus(), []);
  const remove = async () => {
    setState({ saving: true, refusal: "" });
    const refusal = await edit([{ kind: "remove_objective", id: o.id }], seen.current);
    setState({ saving: false, refusal });
  };
  const along = [
    [list(o.measures).length, "measure"],
    [list(o.initiatives).length, "initiative"],
    [links, "link"],
  ].flatMap(([n, word]) => (n ? [count(n, word)] : []));
  return (
    <div className="bsc-actions bsc-confirm" role="group" aria-label={`Remove ${o.id}`}>
      <p>
        Remove {o.id}
        {along.length > 0 && ` with ${along.join(", ").replace(/, ([^,]*)$/, " and $1")}`}? “undo” brings it back.
      </p>
      {state.refusal && <p role="alert" className="bsc-refusal">{state.refusal}</p>}
      <Button variant="destructive" size="sm" disabled={state.saving} onClick={remove}>
        {state.saving ? "Removing" : `Remove ${o.id}`}
      </Button>
      <Button variant="ghost" size="sm" ref={keep} disabled={state.saving} onClick={onKeep}>
        Keep it
      </Button>
    </div>
  );
}

function Origin({ of }) {
  const { kind, words } = of.provenance || {};
  const source = [ORIGINS[kind], placeOf(of.provenance)].filter(Boolean).join(" · ");
  return (
    <>
      {of.rationale && <p>{asSentence(of.rationale)}</p>}
      {words && (
        <blockquote>
          <p>“{words}”</p>
          <footer>{source}</footer>
        </blockquote>
      )}
      {!words && source && <p className="bsc-quiet">{source}</p>}
      {!of.rationale && !words && !kind && <p className="bsc-quiet">No reason is written down yet.</p>}
    </>
  );
}
