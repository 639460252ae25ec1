// The strategy map. Where everything goes is computed once, in scorecard/layout.
import { useEffect, useId, useMemo, useState } from "react";
import { neighbour, useWidth } from "./moving";
import { chain, list } from "./read";
import { Legend } from "./legend";
import { MapNode } from "./node";
import { Hypothesis } from "./tip";
import { Themes } from "./themes";
import { worstFindings } from "./worst";

export function StrategyMap({ data, selected, onOpen, cardId }) {
  const [frame, width] = useWidth();
  const [hovered, setHovered] = useState(null);
  const [focused, setFocused] = useState(null);
  const [edge, setEdge] = useState(null);
  const [theme, setTheme] = useState("");
  const [lit, setLit] = useState(data.lit);
  useEffect(() => setLit(data.lit), [data]);
  const marker = useId().replace(/:/g, "");
  const shape = width > 0 && width < 440 ? "phone" : width > 780 ? "wide" : "panel";
  const layout = data.layouts[shape] || data.layouts.panel;
  const worst = useMemo(() => worstFindings(data), [data]);
  const edges = useMemo(() => drawnEdges(data, layout), [data, layout]);
  const active = hovered || focused || selected;
  const around = useMemo(() => (active ? chain(data.links, active) : null), [data, active]);
  if (!list(layout?.nodes).length) return null;

  const nodes = layout.nodes.filter((n) => data.byId.has(n.id));
  // What the last answer spoke of is lit until the pointer asks for something else.
  const spoken = !edge && !around && edges.some((e) => lit.has(linkId(e)));
  const ends = new Set(spoken ? edges.flatMap((e) => (lit.has(linkId(e)) ? [e.source, e.target] : [])) : []);
  const isLit = (e) => (edge ? e.link === edge.link : around ? onTheWay(around, e.link) : spoken && lit.has(linkId(e)));
  const isDim = (id) => {
    if (edge) return id !== edge.link.source && id !== edge.link.target;
    if (around) return !around.causes.has(id) && !around.effects.has(id);
    if (spoken) return !ends.has(id);
    return theme ? data.byId.get(id).theme !== theme : false;
  };
  const point = (event, link) => {
    const box = frame.current.getBoundingClientRect();
    setEdge({ link, x: event.clientX - box.left, y: event.clientY - box.top, width: box.width });
  };
  const steer = (event, node) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      onOpen(node.id);
      return;
    }
    const next = neighbour(nodes, node, event.key);
    if (!next) return;
    event.preventDefault();
    frame.current.querySelector(`[data-node="${CSS.escape(next.id)}"]`)?.focus();
  };
  // Lit arrows are drawn last, over the others; their order in the page's tree means nothing else.
  const drawn = [...edges].sort((a, b) => isLit(a) - isLit(b));

  return (
    <div className={`bsc-map bsc-map-${shape}`} ref={frame}>
      {lit.size > 0 && (
        <p className="bsc-lit" role="status">
          Lit: what the last answer speaks of.
          <button type="button" className="bsc-plain" onClick={() => setLit(new Set())}>
            Show all
          </button>
        </p>
      )}
      {data.themes.length > 0 && <Themes data={data} chosen={theme} onChoose={setTheme} />}
      <svg
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        role="group"
        aria-label="Strategy map. Causes stand below their effects. Arrow keys move between objectives, Enter opens one."
        onMouseLeave={() => setEdge(null)}
      >
        <Heads id={marker} />
        {list(layout.bands).map((b) => (
          <rect key={b.id} className={`bsc-band bsc-hue-${data.hues.get(b.id)}`} x="0" y={b.y} width={layout.width} height={b.height} rx="12" />
        ))}
        <g aria-hidden="true">
          {drawn.map((e) => (
            <Arrow key={linkId(e)} edge={e} marker={marker} lit={isLit(e)} dim={Boolean(around || edge || spoken || theme)} onPoint={point} onLeave={() => setEdge(null)} />
          ))}
        </g>
        {list(layout.bands).map((b) => (
          <text key={b.id} className={`bsc-band-name bsc-hue-${data.hues.get(b.id)}`} x="14" y={b.y + 20} aria-hidden="true">
            {b.name}
            {!nodes.some((n) => n.perspective === b.id) && <tspan className="bsc-band-empty" dx="10">nothing here yet</tspan>}
          </text>
        ))}
        {nodes.map((n) => (
          <MapNode
            key={n.id}
            node={n}
            data={data}
            layout={layout}
            severity={worst.get(n.id)}
            dim={isDim(n.id)}
            open={n.id === selected}
            cardId={cardId}
            onOpen={onOpen}
            onSteer={steer}
            onHover={setHovered}
            onFocus={setFocused}
          />
        ))}
      </svg>
      <Legend data={data} worst={worst} />
      {edge && <Hypothesis at={edge} />}
    </div>
  );
}

const linkId = ({ source, target }) => `${source}->${target}`;

function drawnEdges(data, layout) {
  const known = new Map(data.links.map((k) => [linkId(k), k]));
  return list(layout?.edges).flatMap((e) => {
    const link = known.get(linkId(e));
    return link ? [{ ...e, link }] : [];
  });
}

const onTheWay = ({ causes, effects }, { source, target }) =>
  (causes.has(source) && causes.has(target)) || (effects.has(source) && effects.has(target));

const Heads = ({ id }) => (
  <defs>
    {["", "-lit"].map((kind) => (
      <marker key={kind} id={`${id}${kind}`} viewBox="0 0 8 8" refX="2.5" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto">
        <path d="M1 1L7 4L1 7Z" className={`bsc-head${kind}`} />
      </marker>
    ))}
  </defs>
);

function Arrow({ edge, marker, lit, dim, onPoint, onLeave }) {
  return (
    <g className={`bsc-edge bsc-${edge.strength} ${lit ? "is-lit" : dim ? "is-dim" : ""} ${edge.link.sign === "-" ? "is-negative" : ""}`}>
      <path className="bsc-line" d={edge.path} markerEnd={`url(#${marker}${lit ? "-lit" : ""})`} />
      <path
        className="bsc-reach"
        data-edge={`${edge.source}->${edge.target}`}
        d={edge.path}
        onMouseEnter={(event) => onPoint(event, edge.link)}
        onMouseLeave={onLeave}
        onClick={(event) => onPoint(event, edge.link)}
      />
    </g>
  );
}
