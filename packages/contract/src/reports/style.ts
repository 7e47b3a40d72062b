/** The look of the HTML report, in light and in dark. */
export const style = `
:root { color-scheme: light dark; --ink: #1a1c20; --soft: #5c6470; --line: #d9dde3; --back: #fff; --card: #f6f7f9; --good: #17703c;
  --bad: #b3261e; --warn: #8a5a00; --bar: #2f6fb3 }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eaee; --soft: #a3abb8; --line: #3a404a; --back: #15171b; --card: #1f2228;
  --good: #6bd495; --bad: #ff8a80; --warn: #ffc766; --bar: #6da8e8 } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--back) }
h1 { margin: 0; font-size: 1.6rem } h2 { margin: 2rem 0 .75rem; font-size: 1.2rem } h3 { margin: 1.25rem 0 .5rem; font-size: 1rem }
small { color: var(--soft); font-weight: 400 }
header p { margin: .25rem 0; color: var(--soft) }
header .verdict { font-weight: 700; font-size: 1.1rem } header .good { color: var(--good) } header .bad { color: var(--bad) }
details { border: 1px solid var(--line); border-radius: .5rem; background: var(--card); margin: .5rem 0 }
summary { cursor: pointer; padding: .6rem .9rem; overflow-wrap: anywhere }
details > div { padding: 0 .9rem .9rem } details p { margin: 0 0 .75rem }
pre { padding: .6rem; border: 1px solid var(--line); border-radius: .4rem; background: var(--back); white-space: pre-wrap }
pre, code { font: 13px/1.45 ui-monospace, monospace; overflow-wrap: anywhere }
.tag { font-size: .8rem; font-weight: 700; margin-right: .5rem } .error { color: var(--bad) } .warning { color: var(--warn) }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; padding: .35rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top }
td.n { text-align: right; white-space: nowrap } th:not(:first-child) { text-align: right } tr.open td { border-bottom: 0 } tr.more td { padding-top: 0 }
.scroll { overflow-x: auto } .scroll code { overflow-wrap: normal } .scroll small { white-space: nowrap }
progress { width: 100%; min-width: 6rem; accent-color: var(--bar) }
@media (max-width: 40rem) { body { padding: 1rem } .bar { display: none } th { font-size: .85rem } th, td { padding: .35rem .4rem }
  .scroll td:first-child { min-width: 9.5rem } .scroll code, .scroll small { overflow-wrap: anywhere; white-space: normal } }
ul { margin: .4rem 0; padding-left: 1.2rem }
`
