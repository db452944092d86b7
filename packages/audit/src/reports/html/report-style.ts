/** The style of the page. Nothing in it comes from a module; its digest stands in the page's policy. */
export const reportStyle = `
:root{color-scheme:light dark;--paper:#fbfbfa;--card:#fff;--ink:#1c2126;--soft:#57606a;--line:#dfe2e6;--well:#f3f4f5;
--accent:#0b57a4;--critical:#8f1230;--critical-wash:#fbe9ed;--high:#a3320b;--high-wash:#fdeee7;--medium:#7a5200;
--medium-wash:#fbf3dd;--low:#1f5f8b;--low-wash:#e8f2f9;--info:#4b5563;--info-wash:#eef0f2;--good:#1a6b3c;--good-wash:#e7f4ec;
--mark:#fff1c2}
@media(prefers-color-scheme:dark){:root{--paper:#14171a;--card:#1b1f23;--ink:#e6e8ea;--soft:#a5adb5;--line:#30363d;
--well:#15181b;--accent:#8cc2ff;--critical:#ff9fb2;--critical-wash:#3a1820;--high:#ffb08f;--high-wash:#39200f;
--medium:#f0cf84;--medium-wash:#332a10;--low:#9cd0f5;--low-wash:#14283a;--info:#c0c7ce;--info-wash:#262b30;--good:#8fdcae;
--good-wash:#14301f;--mark:#40370f}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;
overflow-wrap:anywhere}
th{overflow-wrap:break-word}
.page{max-width:62rem;margin:0 auto;padding:2rem 1.25rem 4rem}
h1{font-size:1.7rem;line-height:1.25;margin:0 0 .35rem;letter-spacing:-.01em;font-weight:650}
h2{font-size:1.15rem;margin:2.5rem 0 .75rem;font-weight:650}
h3{font-size:1rem;margin:.5rem 0 .25rem;font-weight:600;line-height:1.45}
p{margin:.25rem 0}
a{color:var(--accent)}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem .75rem;border:1px solid var(--line);border-radius:.4rem}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:.25rem}
.verdict{display:inline-block;padding:.15rem .7rem;border-radius:1rem;font-weight:600;font-size:.9rem;margin:0 0 .75rem}
.verdict.passes{background:var(--good-wash);color:var(--good)}
.verdict.fails{background:var(--critical-wash);color:var(--critical)}
.lead{color:var(--soft);max-width:46rem}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(6.2rem,1fr));gap:.6rem;list-style:none;padding:0;margin:1.4rem 0 0}
.tiles li{background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:.6rem .8rem}
.tiles b{display:block;font-size:1.5rem;line-height:1.2;font-weight:650;font-variant-numeric:tabular-nums}
.tiles span{color:var(--soft);font-size:.85rem}
.tiles .some.critical b{color:var(--critical)}.tiles .some.high b{color:var(--high)}.tiles .some.medium b{color:var(--medium)}
.tiles .some.low b{color:var(--low)}
form{background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:.9rem 1rem 1rem;margin:0 0 1rem;
display:flex;flex-wrap:wrap;gap:.9rem 1.4rem;align-items:flex-end}
fieldset{border:0;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:.25rem .95rem;min-width:0}
legend,.label{display:block;padding:0;font-size:.8rem;color:var(--soft);margin-bottom:.25rem}
fieldset label{display:inline-flex;align-items:center;gap:.4rem;padding:.2rem 0}
input[type=checkbox]{width:1.1rem;height:1.1rem;margin:0;accent-color:var(--accent)}
select,input[type=search]{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:.4rem;
padding:.3rem .5rem;height:2.25rem;width:13rem;max-width:100%}
.field{min-width:0}
.count{color:var(--soft);margin:0 0 1rem}
.finding{background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:1rem 1.1rem 1.1rem;margin:0 0 .9rem}
[hidden]{display:none!important}
.tag{display:inline-block;border-radius:.3rem;padding:.05rem .5rem;font-size:.82rem;font-weight:600;margin-right:.35rem;
white-space:nowrap}
.tag.critical{background:var(--critical-wash);color:var(--critical)}.tag.high{background:var(--high-wash);color:var(--high)}
.tag.medium{background:var(--medium-wash);color:var(--medium)}.tag.low{background:var(--low-wash);color:var(--low)}
.tag.info,.tag.accepted{background:var(--info-wash);color:var(--info)}
.tag.passed{background:var(--good-wash);color:var(--good)}.tag.failed{background:var(--critical-wash);color:var(--critical)}
.tag.warned{background:var(--medium-wash);color:var(--medium)}.tag.unknown{background:var(--high-wash);color:var(--high)}
.tag.skipped{background:var(--info-wash);color:var(--info)}
.verdict.warned,.verdict.incomplete{background:var(--medium-wash);color:var(--medium)}
.where{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.86rem;color:var(--soft)}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.86rem}
pre{background:var(--well);border:1px solid var(--line);border-radius:.45rem;margin:.7rem 0;padding:.55rem 0;overflow-x:auto;
overflow-wrap:normal;line-height:1.5}
pre .row{display:block;padding:0 .8rem;min-width:max-content}
pre .hit{background:var(--mark)}
pre .number{display:inline-block;width:3.2em;padding-right:1em;text-align:right;color:var(--soft);user-select:none}
.remedy{border-left:3px solid var(--good);padding:.1rem 0 .1rem .75rem;margin:.7rem 0 0}
details{margin:.6rem 0 0;color:var(--soft);font-size:.9rem}
summary{cursor:pointer}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;margin:.5rem 0 0}
dt{color:var(--soft)}dd{margin:0;min-width:0}
.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:.6rem;background:var(--card)}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{text-align:left;padding:.5rem .8rem;border-bottom:1px solid var(--line);vertical-align:top}
tr:last-child>*{border-bottom:0}thead tr:last-child>*{border-bottom:1px solid var(--line)}
th{font-weight:600;color:var(--soft)}
.plain{list-style:none;padding:0;margin:0}
footer{margin-top:3rem;color:var(--soft);font-size:.85rem}
@media(max-width:34rem){.page{padding:1.25rem .9rem 3rem}h1{font-size:1.4rem}.finding{padding:.85rem .85rem 1rem}
dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.35rem}form{gap:.8rem}.field,select,input[type=search]{width:100%}}
@media print{form,.count,.skip{display:none}.finding{break-inside:avoid}}
`
