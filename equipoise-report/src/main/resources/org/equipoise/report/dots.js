// The chart of dots with whiskers, a row a method, from the parts that all charts share.
const dotChart = ({ NARROW, frame, valueAxis, categoryAxis, reference }) => {
  const fixed = (x, decimals) => x === null ? "n/a" : x.toFixed(decimals);
  const signed = (x, decimals) => (x > 0 ? "+" : "") + fixed(x, decimals);

  // What the rows take, intervals included, and 0 where they are compared with it.
  const range = (rows, zero) => {
    const all = rows.flatMap(row => [row.value, row.low, row.high]).filter(x => x !== null).concat(zero ? [0] : []);
    return { low: Math.min(...all), high: Math.max(...all) };
  };
  const size = ({ low, high }) => high - low;

  // Rows far from the others would push these onto one spot. Up to a third of the rows stay off the axis, those farthest from the median,
  // where the others take less than a fifth of it.
  const shown = (rows, zero) => {
    const whole = range(rows, zero);
    const sorted = rows.filter(row => row.value !== null).sort((a, b) => a.value - b.value);
    const median = sorted[Math.floor((sorted.length - 1) / 2)]?.value;
    sorted.sort((a, b) => Math.abs(a.value - median) - Math.abs(b.value - median));
    for (let far = 1; far <= sorted.length / 3; far++) {
      const others = range(sorted.slice(0, sorted.length - far), zero);
      if (size(others) > 0 && size(others) < size(whole) / 5) {
        return others;
      }
    }
    return whole;
  };

  // A little more than is shown; the axis' ends get no label, being no round numbers.
  const extent = ({ low, high }) => {
    const margin = 0.04 * (high - low) || 0.01 * Math.abs(high) || 1;
    return { min: low - margin, max: high + margin, labels: { showMinLabel: false, showMaxLabel: false } };
  };

  return {
    height: option => 64 + 30 * option.rows.length,
    draw(option, look, width) {
      const rows = option.rows;
      const axis = extent(shown(rows, option.zero));
      const beyond = row => row.value !== null && (row.value < axis.min || row.value > axis.max);
      const unsure = row => option.zero && row.low !== null && row.low <= 0 && row.high >= 0;
      const line = (a, b) => ({
        type: "line", shape: { x1: a[0], y1: a[1], x2: b[0], y2: b[1] }, style: { stroke: look.accent, lineWidth: 2 }
      });
      const whiskers = (left, right) => [line(left, right), ...[left, right].map(end => line([end[0], end[1] - 4], [end[0], end[1] + 4]))];
      const arrow = ([x, y], back) => ({
        type: "polygon", shape: { points: [[x, y], [x + back, y - 6], [x + back, y + 6]] }, style: { fill: look.accent }
      });
      // Filled unless its interval holds the 0 that it is compared with.
      const dot = ([cx, cy], row) => ({
        type: "circle", shape: { cx, cy, r: 5 },
        style: { fill: unsure(row) ? look.card : look.accent, stroke: look.accent, lineWidth: 2 }
      });
      const mark = (params, api) => {
        const row = rows[params.dataIndex];
        const at = x => api.coord([x, params.dataIndex]);
        if (beyond(row)) {
          return row.value > axis.max ? arrow(at(axis.max), -10) : arrow(at(axis.min), 10);
        }
        return {
          type: "group",
          children: [
            ...row.low !== null && row.high !== null ? whiskers(at(row.low), at(row.high)) : [],
            ...row.value !== null ? [dot(at(row.value), row)] : []
          ]
        };
      };
      const interval = row => row.low === null ? "" :
        "\n95% interval " + fixed(row.low, option.decimals) + " to " + fixed(row.high, option.decimals);
      const value = row => (option.zero ? signed : fixed)(row.value, option.decimals);
      const values = Object.assign(categoryAxis(look, rows.map(value), width), { position: "right" });
      const name = option.axis + (rows.some(beyond) ? " (arrows: beyond)" : "");
      return frame(look, {
        grid: { left: 12, right: 24, top: 4, bottom: 36, containLabel: true },
        xAxis: valueAxis(look, name, Object.assign(axis, { splitNumber: width < NARROW ? 3 : 6 })),
        yAxis: [categoryAxis(look, rows.map(row => row.label), width), values],
        tooltip: Object.assign(frame(look).tooltip, {
          formatter: p => rows[p.dataIndex].label + "\n" + value(rows[p.dataIndex]) + interval(rows[p.dataIndex])
        }),
        series: [{
          type: "custom", renderItem: mark, dimensions: ["row", "value", "low", "high"],
          encode: { x: ["value", "low", "high"], y: "row" },
          data: rows.map((row, i) => [i, row.value, row.low, row.high].map(x => x === null ? "-" : x)),
          markLine: option.zero ? reference(look, [{ xAxis: 0 }]) : undefined
        }]
      });
    }
  };
};
