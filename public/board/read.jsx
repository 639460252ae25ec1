// What the server sent, made handy: items by id, their homes, links that can be drawn, colours.

export const list = (value) => (Array.isArray(value) ? value : []);

const HUES = ["financial", "customer", "internal", "learning", "mission", "other"];
const hue = (id, index) => (HUES.includes(id) ? id : HUES[(index + 4) % HUES.length]);

export function read(props) {
  const raw = typeof props === "string" ? JSON.parse(props) : props || {};
  const scorecard = raw.scorecard || {};
  const perspectives = list(scorecard.perspectives);
  const objectives = perspectives.flatMap((p) => list(p.objectives).map((o) => ({ ...o, perspective: p })));
  const byId = new Map(objectives.map((o) => [o.id, o]));
  const links = list(scorecard.links).filter((k) => byId.has(k.source) && byId.has(k.target));
  const home = new Map(
    objectives.flatMap((o) => [o, ...list(o.measures), ...list(o.initiatives)].map((item) => [item.id, o.id]))
  );
  return {
    organization: scorecard.organization || {},
    title: raw.title || scorecard.title || "",
    version: raw.version,
    lit: new Set(list(raw.lit)),
    shelf: list(raw.shelf),
    binned: list(raw.binned),
    view: raw.view,
    layouts: { panel: raw.layout, phone: raw.layout_phone, wide: raw.layout_wide },
    findings: list(raw.findings),
    health: raw.health,
    history: list(raw.history),
    status: raw.status || {},
    perspectives,
    objectives,
    byId,
    links,
    home,
    measures: objectives.flatMap((o) => list(o.measures)),
    themes: [...new Set(objectives.map((o) => o.theme).filter(Boolean))],
    hues: new Map(perspectives.map((p, i) => [p.id, hue(p.id, i)])),
  };
}

/** Everything an objective depends on, and everything that depends on it, near and far. */
export function chain(links, id) {
  const follow = (from, to) => {
    const found = new Set([id]);
    const queue = [id];
    while (queue.length) {
      const here = queue.pop();
      links.forEach((k) => {
        if (k[from] === here && !found.has(k[to])) {
          found.add(k[to]);
          queue.push(k[to]);
        }
      });
    }
    return found;
  };
  return { causes: follow("target", "source"), effects: follow("source", "target") };
}
