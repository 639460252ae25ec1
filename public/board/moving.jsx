// Moving about: arrow keys on the map, the width there is, what has just opened brought into view.
import { useLayoutEffect, useRef, useState } from "react";

const DIRECTIONS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

/** The nearest card in the direction of an arrow key; sideways counts double, so that rows feel like rows. */
export function neighbour(nodes, from, key) {
  const way = DIRECTIONS[key];
  if (!way) return null;
  const reach = (n) => {
    const dx = n.x + n.width / 2 - from.x - from.width / 2;
    const dy = n.y + n.height / 2 - from.y - from.height / 2;
    const ahead = dx * way[0] + dy * way[1];
    return ahead > 1 ? ahead + 2 * Math.abs(dx * way[1] + dy * way[0]) : Infinity;
  };
  const best = nodes.reduce((a, b) => (reach(b) < reach(a) ? b : a));
  return Number.isFinite(reach(best)) ? best : null;
}

export function useWidth() {
  const ref = useRef(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (!ref.current) return undefined;
    setWidth(ref.current.clientWidth);
    const watcher = new ResizeObserver(([entry]) => setWidth(entry.contentRect.width));
    watcher.observe(ref.current);
    return () => watcher.disconnect();
  }, []);
  return [ref, width];
}

/** Scrolls far enough to show what opened, and no farther than keeps what it belongs to in sight. */
export function bringIntoView(card, anchor) {
  let pane = card.parentElement;
  while (pane && !/auto|scroll/.test(getComputedStyle(pane).overflowY)) pane = pane.parentElement;
  if (!pane) return;
  const shown = pane.getBoundingClientRect();
  const wanted = Math.min(card.offsetHeight + 16, shown.height * 0.5);
  const hidden = card.getBoundingClientRect().top + wanted - shown.bottom;
  const room = anchor ? anchor.getBoundingClientRect().top - shown.top - 16 : hidden;
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (hidden > 0 && room > 0) pane.scrollBy({ top: Math.min(hidden, room), behavior: calm ? "auto" : "smooth" });
}
