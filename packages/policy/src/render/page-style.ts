/** The style of the page. Nothing in it comes from a policy; its digest stands in the page's own policy. */
export const pageStyle = `
:root{color-scheme:light dark;--paper:#fbfbfa;--card:#fff;--ink:#1c2126;--soft:#57606a;--line:#dfe2e6;--well:#f1f2f4;
--accent:#0b57a4;--bad:#8f1230;--bad-wash:#fbe9ed;--warn:#7a5200;--warn-wash:#fbf3dd;--good:#1a6b3c}
@media(prefers-color-scheme:dark){:root{--paper:#14171a;--card:#1b1f23;--ink:#e6e8ea;--soft:#a5adb5;--line:#30363d;
--well:#272c32;--accent:#8cc2ff;--bad:#ff9fb2;--bad-wash:#3a1820;--warn:#f0cf84;--warn-wash:#332a10;--good:#8fdcae}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.6 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;
overflow-wrap:anywhere}
.page{max-width:50rem;margin:0 auto;padding:2.25rem 1.25rem 4rem}
h1{font-size:1.8rem;line-height:1.25;margin:0 0 .4rem;letter-spacing:-.01em;font-weight:650}
h2{font-size:1.15rem;margin:2.4rem 0 .6rem;font-weight:650}
p{margin:.3rem 0}
a{color:var(--accent)}
.lead{color:var(--soft)}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem .75rem;border:1px solid var(--line);border-radius:.4rem}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:.25rem}
nav ul{display:flex;flex-wrap:wrap;gap:.35rem 1.1rem;list-style:none;padding:0;margin:1.1rem 0 0;font-size:.92rem}
nav a{display:inline-block;padding:.15rem 0}
.lines{list-style:none;padding:0;margin:0;background:var(--card);border:1px solid var(--line);border-radius:.6rem}
.lines>li{padding:.8rem 1.05rem;border-top:1px solid var(--line)}
.lines>li:first-child{border-top:0}
.values{display:flex;flex-wrap:wrap;gap:.35rem;list-style:none;padding:0;margin:.4rem 0 .1rem}
code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.86em;background:var(--well);border-radius:.3rem;
padding:.1rem .4rem}
.note{border-left:3px solid var(--line);padding-left:.7rem;margin:.45rem 0 .1rem}
.place{color:var(--soft);font-size:.84rem;margin-top:.35rem}
.place code{background:none;padding:0}
.tag{display:inline-block;border-radius:.3rem;padding:.02rem .45rem;font-size:.8rem;font-weight:600;background:var(--warn-wash);color:var(--warn)}
.tag.bad{background:var(--bad-wash);color:var(--bad)}
.layers dt{font-weight:600;margin-top:.7rem}
.layers dd{margin:.1rem 0 0;color:var(--soft)}
.layers dd code{font-size:.8em}
footer{margin-top:3rem;color:var(--soft);font-size:.85rem}
@media(max-width:34rem){.page{padding:1.4rem .9rem 3rem}h1{font-size:1.45rem}.lines>li{padding:.75rem .85rem}nav a{padding:.3rem 0}}
@media print{nav,.skip{display:none}.lines>li{break-inside:avoid}}
`
