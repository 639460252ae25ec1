// The trend of a measure in the width of a word.
import { list } from "./read";
import { number } from "./words";

const WIDTH = 72;
const HEIGHT = 20;
const EDGE = 3;
const MOST = 24;

export function Sparkline({ measure }) {
  const actuals = list(measure.actuals).slice(-MOST);
  if (actuals.length < 2) return null;
  const target = list(measure.targets)[list(measure.targets).length - 1];
  const values = actuals.map((a) => a.value);
  const all = target ? [...values, target.value] : values;
  const low = Math.min(...all);
  const span = Math.max(...all) - low || 1;
  const x = (i) => EDGE + (i * (WIDTH - 2 * EDGE)) / (values.length - 1);
  const y = (v) => HEIGHT - EDGE - ((v - low) / span) * (HEIGHT - 2 * EDGE);
  const told = `${actuals.length} values, from ${number(values[0])} in ${actuals[0].period} to ${number(values[values.length - 1])} in ${actuals[actuals.length - 1].period}`;
  return (
    <svg className="bsc-spark" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={told}>
      <title>{told}</title>
      {target && <path className="bsc-spark-target" d={`M0 ${y(target.value)}H${WIDTH}`} />}
      <path className="bsc-spark-line" d={`M${values.map((v, i) => `${x(i).toFixed(1)} ${y(v).toFixed(1)}`).join("L")}`} />
      <circle className="bsc-spark-end" cx={x(values.length - 1)} cy={y(values[values.length - 1])} r="2.4" />
    </svg>
  );
}
