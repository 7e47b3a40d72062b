/** The style of the report's page: system fonts, light and dark, legible from a phone to a sheet of paper. */
export const style = `
:root{--page:#fcfcfb;--card:#fff;--ink:#1b1b19;--soft:#5c5a54;--line:#dedcd5;--sent:#2a78d6;--settled:#14805a;--waiting:#b9b7ae;--doubt:#c2410c;--held:#e0982a;--not-sent:#8a8880;--warn:#fdf1e7}
@media (prefers-color-scheme:dark){:root{--page:#171716;--card:#20201e;--ink:#f1f0ec;--soft:#b3b1a8;--line:#3a3935;--sent:#4a93ea;--settled:#2bab7e;--waiting:#5f5d57;--doubt:#f0763c;--held:#d8a33f;--not-sent:#8f8d85;--warn:#33241a}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main{max-width:60rem;margin:0 auto;padding:1.5rem 1rem 3rem}
h1{margin:0;font-size:1.75rem;line-height:1.2;overflow-wrap:anywhere}
h2{margin:0 0 .75rem;font-size:1.125rem}
p{margin:.35rem 0}
section,figure{margin:1.5rem 0 0}
figure{margin:0}
.kind{margin:0;color:var(--soft);font-size:.875rem}
.note,footer,figcaption{color:var(--soft);font-size:.875rem}
time{white-space:nowrap}
.state{display:inline-block;padding:0 .5rem;border:1px solid currentColor;border-radius:1rem;font-weight:600}
.state-running{color:var(--sent)}.state-done{color:var(--settled)}.state-stopped,.state-stopping{color:var(--doubt)}
.attention{padding:.75rem 1rem;border-left:4px solid var(--doubt);background:var(--warn)}
.attention h2{margin:0;font-size:1rem}
.bar{display:flex;gap:2px;height:1.25rem;border-radius:4px;overflow:hidden}
.part{flex-basis:0;min-width:3px}
.figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:.5rem 1.5rem;margin:.75rem 0 0}
.figures>div{padding-top:.5rem;border-top:1px solid var(--line)}
dt{font-size:.875rem}
dd{margin:0}
dd strong{font-size:1.5rem;font-variant-numeric:tabular-nums}
dd span{display:block;color:var(--soft);font-size:.875rem}
.key{display:inline-block;width:.75rem;height:.75rem;margin-right:.4rem;border-radius:2px;vertical-align:-1px}
.part-sent,.key-sent{background:var(--sent)}.key-settled{background:var(--settled)}.part-waiting,.key-waiting{background:var(--waiting)}
.part-doubt,.key-doubt{background:var(--doubt)}.part-held,.key-held{background:var(--held)}
.part-not-sent,.key-not-sent{background:repeating-linear-gradient(45deg,var(--not-sent) 0 3px,transparent 3px 6px),var(--line)}
.chart{display:grid;grid-template-columns:auto 1fr;grid-template-rows:16rem auto;gap:.25rem .5rem;font-size:.75rem;color:var(--soft);font-variant-numeric:tabular-nums}
.chart svg{width:100%;height:100%;overflow:visible}
.people{display:flex;flex-direction:column;justify-content:space-between;margin:-.55rem 0;text-align:right}
.times{grid-column:2;display:flex;justify-content:space-between}
.grid{stroke:var(--line);stroke-width:1;vector-effect:non-scaling-stroke}
.area-sent{fill:var(--sent)}.area-settled{fill:var(--settled)}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1rem;margin:.35rem 0 0;padding:0;list-style:none;color:var(--ink)}
details{margin-top:.5rem}
summary{cursor:pointer}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:.9375rem}
th,td{padding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
th{font-weight:600;color:var(--soft);font-size:.875rem}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
code{font:.875em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
.hash{overflow-wrap:anywhere}
footer{margin-top:2rem;padding-top:.75rem;border-top:1px solid var(--line)}
:focus-visible{outline:2px solid var(--sent);outline-offset:2px}
@media print{body{background:#fff}main{max-width:none;padding:0}section,figure{break-inside:avoid}.part,.key,.area-sent,.area-settled{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`
