// How things stand: a colour, and a shape for those who see no difference between the colours.

const WORDS = { green: "on target", amber: "at risk", red: "off target" };
const TRENDS = { better: "getting better", worse: "getting worse", steady: "steady", rising: "rising", falling: "falling" };
const SHAPES = { green: "M-3.2 0A3.2 3.2 0 1 0 3.2 0A3.2 3.2 0 1 0 -3.2 0Z", amber: "M0 -4L4 0L0 4L-4 0Z", red: "M0 -3.8L4 3.2L-4 3.2Z" };

export const statusWords = (status) =>
  [`${WORDS[status.rag]}, ${status.score} %`, status.hides_red && `but ${status.hides_red} is off target`, TRENDS[status.trend]].filter(Boolean).join(", ");

/** For use inside a drawing. */
export const Mark = ({ rag, x = 0, y = 0 }) => <path className={`bsc-mark bsc-rag-${rag}`} d={SHAPES[rag]} transform={`translate(${x} ${y})`} />;

/** For use in a line of text. */
export function StatusMark({ status }) {
  if (!status) return null;
  return (
    <svg className="bsc-status" width="10" height="10" viewBox="-5 -5 10 10" role="img" aria-label={statusWords(status)}>
      <title>{statusWords(status)}</title>
      <Mark rag={status.rag} />
    </svg>
  );
}

export const STATUS_WORDS = WORDS;
