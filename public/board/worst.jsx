// Which objectives have something to mend.

const RANK = { error: 2, warning: 1 };

/** The worst error or warning of each objective, its measures and initiatives included. */
export function worstFindings({ findings, home }) {
  const worst = new Map();
  findings.forEach((f) => {
    const id = home.get(f.item);
    if (id && (RANK[f.severity] || 0) > (RANK[worst.get(id)] || 0)) worst.set(id, f.severity);
  });
  return worst;
}
