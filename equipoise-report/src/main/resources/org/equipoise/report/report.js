// Draws the charts over data that the page already shows as tables. An error is left where a test can see it.
window.addEventListener("error", event => { document.body.dataset.error = event.message; });

(() => {
  const NARROW = 560;

  const theme = () => {
    const style = getComputedStyle(document.documentElement);
    const value = name => style.getPropertyValue(name).trim();
    return {
      text: value("--text"), soft: value("--soft"), rule: value("--rule"), card: value("--card"),
      accent: value("--accent"), series: value("--series").split(/\s+/),
      font: getComputedStyle(document.body).fontFamily
    };
  };

  const brief = x => x === null ? "n/a" : String(Number(x.toPrecision(5)));

  const frame = (look, more) => Object.assign({
    animation: false,
    color: look.series,
    textStyle: { fontFamily: look.font, color: look.text },
    tooltip: {
      renderMode: "richText", confine: true, backgroundColor: look.card, borderColor: look.rule,
      textStyle: { color: look.text, fontSize: 13 }
    }
  }, more);

  // Labels name their font, because the room for them is measured without the chart's.
  const valueAxis = (look, name, { labels, ...more }) => Object.assign({
    type: "value", name, nameLocation: "middle", nameGap: 28, nameTextStyle: { color: look.soft, fontSize: 12 },
    axisLabel: Object.assign({ color: look.soft, fontSize: 12, fontFamily: look.font, hideOverlap: true }, labels),
    axisLine: { show: false }, axisTick: { show: false }, splitLine: { lineStyle: { color: look.rule } }
  }, more);

  const categoryAxis = (look, labels, width) => ({
    type: "category", data: labels, inverse: true, axisTick: { show: false },
    axisLine: { show: false },
    axisLabel: {
      color: look.text, fontSize: 13, fontFamily: look.font, width: width < NARROW ? 104 : 210, overflow: "truncate", interval: 0
    }
  });

  const reference = (look, lines) => ({
    silent: true, symbol: "none", animation: false,
    lineStyle: { color: look.soft, type: "dashed", width: 1.2 },
    label: { show: false, color: look.soft, fontSize: 12 }, data: lines
  });

  // A line a method and seed; seeds of a method share color, dash and legend entry.
  const lines = {
    height: () => 360,
    draw(option, look) {
      const labels = [...new Set(option.rows.map(row => row.label))];
      const many = option.rows.length > labels.length;
      const dash = ["solid", "dashed", "dotted"];
      return frame(look, {
        legend: {
          type: "scroll", top: 0, icon: "roundRect", itemHeight: 4, itemWidth: 18, textStyle: { color: look.text, fontSize: 12 },
          pageTextStyle: { color: look.soft }, pageIconColor: look.accent, pageIconInactiveColor: look.rule, data: labels
        },
        grid: { left: 12, right: 14, top: 40, bottom: 30, containLabel: true },
        xAxis: valueAxis(look, "epoch", { min: 1, minInterval: 1, splitLine: { show: false }, axisLine: { show: true, lineStyle: { color: look.soft } } }),
        yAxis: valueAxis(look, "", { scale: true }),
        tooltip: Object.assign(frame(look).tooltip, {
          trigger: "item",
          formatter: p => p.seriesName + ", seed " + option.rows[p.seriesIndex].seed + "\nepoch " + p.value[0] + ": " + brief(p.value[1])
        }),
        series: option.rows.map(row => {
          const index = labels.indexOf(row.label);
          const color = look.series[index % look.series.length];
          return {
            type: "line", name: row.label, data: row.values.map((y, i) => [i + 1, y === null ? "-" : y]),
            showSymbol: row.values.length === 1, symbol: "circle", symbolSize: 6, itemStyle: { color },
            lineStyle: {
              color, width: many ? 1.3 : 2, opacity: many ? 0.65 : 1,
              type: dash[Math.floor(index / look.series.length) % dash.length]
            },
            emphasis: { focus: "series", lineStyle: { width: 2.5, opacity: 1 } }
          };
        })
      });
    }
  };

  const histogram = {
    height: () => 300,
    draw(option, look) {
      const bar = (params, api) => {
        const i = params.dataIndex;
        const [left, top] = api.coord([option.edges[i], option.counts[i]]);
        const [right, bottom] = api.coord([option.edges[i + 1], 0]);
        return {
          type: "rect", style: { fill: look.accent },
          shape: { x: left + 0.5, y: top, width: Math.max(1, right - left - 1), height: bottom - top }
        };
      };
      // A bound far outside of the propensities would only push them together; the table names it.
      const last = option.edges[option.edges.length - 1];
      const bounds = [option.low, option.high].filter(bound => bound !== null && bound < 1.5 * last).map(bound => ({
        xAxis: bound, lineStyle: { color: look.text },
        label: { show: true, color: look.soft, formatter: "clip " + brief(bound), position: "end" }
      }));
      return frame(look, {
        grid: { left: 12, right: 40, top: 30, bottom: 34, containLabel: true },
        xAxis: valueAxis(look, "estimated propensity", {
          min: Math.min(0, option.edges[0]), max: Math.max(last, ...bounds.map(bound => bound.xAxis)),
          labels: { showMaxLabel: false }, splitLine: { show: false }, axisLine: { show: true, lineStyle: { color: look.soft } }
        }),
        yAxis: valueAxis(look, "", {}),
        tooltip: Object.assign(frame(look).tooltip, {
          formatter: p => brief(option.edges[p.dataIndex]) + " to " + brief(option.edges[p.dataIndex + 1]) + "\n"
            + option.counts[p.dataIndex].toLocaleString("en") + " rows"
        }),
        series: [{
          type: "custom", renderItem: bar, dimensions: ["from", "to", "rows"], encode: { x: ["from", "to"], y: "rows" },
          data: option.counts.map((count, i) => [option.edges[i], option.edges[i + 1], count]),
          markLine: reference(look, bounds)
        }]
      });
    }
  };

  const stack = {
    height: option => 100 + 26 * option.rows.length,
    draw(option, look, width) {
      return frame(look, {
        legend: { type: "scroll", top: 0, icon: "roundRect", itemHeight: 10, itemWidth: 14, textStyle: { color: look.text, fontSize: 12 } },
        grid: { left: 12, right: 14, top: 34, bottom: 34, containLabel: true },
        xAxis: valueAxis(look, "seconds", { splitNumber: width < NARROW ? 3 : 6 }),
        yAxis: categoryAxis(look, option.rows.map(row => row.label), width),
        tooltip: Object.assign(frame(look).tooltip, { formatter: p => p.name + "\n" + p.seriesName + " " + brief(p.value) + " s" }),
        series: option.phases.map((phase, i) => ({
          type: "bar", stack: "seconds", name: phase, barMaxWidth: 16,
          data: option.rows.map(row => row.values[i] === null ? "-" : row.values[i])
        }))
      });
    }
  };

  const kinds = {
    lines, histogram, stack,
    dots: dotChart({ NARROW, frame, valueAxis, categoryAxis, reference }),
    ...diagnosisCharts({ NARROW, brief, frame, valueAxis, categoryAxis, reference })
  };
  const redraws = [];

  const selector = (figure, options, change) => {
    if (options.length < 2) {
      return;
    }
    const select = document.createElement("select");
    options.forEach((option, i) => select.add(new Option(option.name, i)));
    select.addEventListener("change", () => change(options[select.value]));
    const label = document.createElement("label");
    label.append("Show", select);
    figure.querySelector(".controls").append(label);
  };

  const showRows = (figure, option) => {
    for (const row of figure.querySelectorAll("tr[data-option]")) {
      row.hidden = row.dataset.option !== option.name;
    }
  };

  const start = figure => {
    const { options } = JSON.parse(figure.querySelector("script[type='application/json']").textContent);
    const kind = kinds[figure.dataset.chart];
    const place = figure.querySelector(".chart");
    let current = options[0];
    figure.classList.add("drawn");
    place.style.height = kind.height(current) + "px";
    const chart = echarts.init(place, null, { renderer: "svg" });
    const draw = () => {
      place.style.height = kind.height(current) + "px";
      chart.resize();
      chart.setOption(kind.draw(current, theme(), place.clientWidth), { notMerge: true });
    };
    selector(figure, options, option => { current = option; showRows(figure, option); draw(); });
    showRows(figure, current);
    figure.querySelectorAll("details[data-fold]").forEach(details => { details.open = false; });
    draw();
    redraws.push(draw);
    let width = place.clientWidth;
    new ResizeObserver(() => {
      if (place.clientWidth !== width) {
        width = place.clientWidth;
        draw();
      }
    }).observe(place);
  };

  const figures = document.querySelectorAll("figure[data-chart]");
  figures.forEach(start);
  document.body.dataset.charts = figures.length;

  const redrawAll = () => redraws.forEach(draw => draw());
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redrawAll);
  window.addEventListener("beforeprint", () => { document.documentElement.dataset.theme = "light"; redrawAll(); });
  window.addEventListener("afterprint", () => { delete document.documentElement.dataset.theme; redrawAll(); });
})();
