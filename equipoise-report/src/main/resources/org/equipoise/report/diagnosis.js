"use strict";
// The charts of a diagnosis, from the parts that all charts share.
const diagnosisCharts = ({ NARROW, brief, frame, valueAxis, categoryAxis, reference }) => {
  const percent = x => x === null ? "n/a" : (100 * x).toPrecision(3) + "%";
  const legend = look => ({
    top: 0, icon: "circle", itemHeight: 9, itemWidth: 9, textStyle: { color: look.text, fontSize: 12 }, inactiveColor: look.rule
  });

  // Before and after weighting, a row a covariate.
  const love = {
    height: option => 100 + 22 * option.rows.length,
    draw(option, look, width) {
      const series = (name, key, style) => ({
        type: "scatter", name, symbolSize: 9, itemStyle: style,
        data: option.rows.map((row, i) => [row[key] === null ? "-" : row[key], i])
      });
      const before = series("before weighting", "before", { color: look.card, borderColor: look.soft, borderWidth: 1.6 });
      const after = series("after weighting", "after", { color: look.accent });
      if (option.line) {
        before.markLine = reference(look, [{ xAxis: option.line }]);
      }
      return frame(look, {
        legend: legend(look),
        grid: { left: 12, right: 24, top: 34, bottom: 36, containLabel: true },
        xAxis: valueAxis(look, option.name, { min: 0, splitNumber: width < NARROW ? 3 : 6 }),
        yAxis: Object.assign(categoryAxis(look, option.rows.map(row => row.label), width), {
          splitLine: { show: true, lineStyle: { color: look.rule, opacity: 0.5 } }
        }),
        tooltip: Object.assign(frame(look).tooltip, {
          formatter: p => {
            const row = option.rows[p.value[1]];
            return row.label + "\nbefore " + brief(row.before) + "\nafter " + brief(row.after);
          }
        }),
        series: [before, after]
      });
    }
  };

  // Observed share against mean propensity, a dot a bin, its area the bin's share of the rows.
  const reliability = {
    height: () => 380,
    draw(option, look) {
      const points = option.points;
      const end = Math.max(...points.flatMap(point => [point.mean, point.observed])) * 1.05 || 1;
      const most = Math.max(...points.map(point => point.rows));
      const axis = name => valueAxis(look, name, {
        min: 0, max: end, labels: { showMaxLabel: false, formatter: brief }, axisLine: { show: true, lineStyle: { color: look.soft } }
      });
      return frame(look, {
        grid: { left: 30, right: 20, top: 12, bottom: 34, containLabel: true },
        xAxis: axis("mean p̂"),
        yAxis: Object.assign(axis("observed share"), { nameGap: 44 }),
        tooltip: Object.assign(frame(look).tooltip, {
          formatter: p => "p̂ " + brief(points[p.dataIndex].mean) + "\nobserved " + brief(points[p.dataIndex].observed) + "\n"
            + points[p.dataIndex].rows.toLocaleString("en") + " rows"
        }),
        series: [{
          type: "scatter", data: points.map(point => [point.mean, point.observed]), itemStyle: { color: look.accent },
          symbolSize: (value, p) => 6 + 8 * Math.sqrt(points[p.dataIndex].rows / most),
          markLine: reference(look, [[{ coord: [0, 0] }, { coord: [end, end] }]])
        }]
      });
    }
  };

  // Shares along the lower clip bound.
  const path = {
    height: () => 300,
    draw(option, look) {
      const line = (name, key, i) => ({
        type: "line", name, symbol: "circle", symbolSize: 6, itemStyle: { color: look.series[i] },
        lineStyle: { color: look.series[i], width: 2 }, data: option.points.map(point => [point.bound, point[key]])
      });
      return frame(look, {
        legend: legend(look),
        grid: { left: 12, right: 24, top: 34, bottom: 34, containLabel: true },
        xAxis: Object.assign(valueAxis(look, "lower clip bound", {}), {
          type: "log", min: option.points[0].bound, max: option.points[option.points.length - 1].bound,
          axisLabel: { color: look.soft, fontSize: 12, hideOverlap: true, showMinLabel: false, showMaxLabel: false },
          splitLine: { show: false }, axisLine: { show: true, lineStyle: { color: look.soft } }
        }),
        yAxis: valueAxis(look, "", { min: 0, max: 1, labels: { formatter: x => 100 * x + "%" } }),
        tooltip: Object.assign(frame(look).tooltip, {
          formatter: p => "bound " + brief(p.value[0]) + "\n" + p.seriesName + " " + percent(p.value[1])
        }),
        series: [line("ESS / rows", "ess", 0), line("rows touched", "touched", 1), line("mass removed", "removed", 2)]
      });
    }
  };

  return { love, reliability, path };
};
