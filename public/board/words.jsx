// Words and numbers as people write them, and numbers as people type them.

export const count = (n, one) => `${n} ${one}${n === 1 ? "" : "s"}`;
export const number = (value) => Number(value).toLocaleString(undefined, { maximumFractionDigits: 4 });
export const months = (n) => (n === 0 ? "at once" : `after about ${count(n, "month")}`);
export const asSentence = (text) => (/[.!?…]$/.test(text) ? text : `${text}.`);

export function quantity(value, unit) {
  return unit ? `${number(value)}\u00a0${unit.length > 12 ? unit : unit.replace(/ /g, "\u00a0")}` : number(value);
}

export function day(iso) {
  const [y, m, d] = String(iso).split("-").map(Number);
  const date = new Date(y, (m || 1) - 1, d || 1);
  return Number.isNaN(date.getTime()) ? iso : date.toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric" });
}

export function moment(iso) {
  const date = new Date(iso);
  return date.toLocaleString("en-GB", { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" });
}

export function goal(target, measure) {
  if (target.upper != null) return `${number(target.value)}–${quantity(target.upper, measure.unit)}`;
  return (measure.polarity === "lower" ? "≤\u00a0" : "") + quantity(target.value, measure.unit);
}

/** "12", "12.5 %", "1,200", "1.200,5" and "1'200" as a number; null for anything else. */
export function readNumber(text) {
  const bare = text.replace(/[\s\u00a0\u202f%€$£'’]/g, "").replace("−", "-");
  if (!/^[-+]?\d[\d.,]*$/.test(bare)) return null;
  const comma = bare.lastIndexOf(",");
  const point = bare.lastIndexOf(".");
  if (comma >= 0 && point >= 0) return finite(comma > point ? bare.replace(/\./g, "").replace(",", ".") : bare.replace(/,/g, ""));
  if (comma >= 0) return finite(/^[-+]?\d{1,3}(,\d{3})+$/.test(bare) ? bare.replace(/,/g, "") : bare.replace(",", "."));
  return finite(/^[-+]?\d{1,3}(\.\d{3}){2,}$/.test(bare) ? bare.replace(/\./g, "") : bare);
}

const finite = (text) => (Number.isFinite(Number(text)) ? Number(text) : null);

/** The period of today, as the journal writes it: 2027-03, 2027-Q1, 2027-W05 ... */
export function currentPeriod(frequency, today = new Date()) {
  const year = today.getFullYear();
  const month = today.getMonth();
  const two = (n) => String(n).padStart(2, "0");
  if (frequency === "yearly") return `${year}`;
  if (frequency === "half-yearly") return `${year}-H${month < 6 ? 1 : 2}`;
  if (frequency === "quarterly") return `${year}-Q${Math.floor(month / 3) + 1}`;
  if (frequency === "monthly") return `${year}-${two(month + 1)}`;
  return `${year}-${two(month + 1)}-${two(today.getDate())}`;
}

export const SOURCES = {
  user: "As you said",
  document: "From your document",
  import: "From the imported file",
  library: "From the library",
  assumption: "An assumption, to be confirmed",
};
export const ORIGINS = {
  user: "In your words",
  library: "From the library",
  document: "From your document",
  import: "From the imported file",
  model: "Proposed by the coach",
};
/** File and page or cell of something that was read from a file; a library entry's own name tells nobody anything. */
export const placeOf = ({ kind, ref, place } = {}) => place || (["document", "import"].includes(kind) ? ref : "");
export const EVIDENCE = { assumed: "assumed", judged: "judged by people who know", data: "shown by data" };
