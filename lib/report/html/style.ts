/** How pages look: light, dark, on paper, small and large. Colours have a contrast of at least 4.5 to what is behind them (WCAG 2.2, 1.4.3). */
export const PAGE_STYLE = `
:root{
--back:#f4f5f7;--card:#fff;--ink:#17202b;--soft:#54606e;--line:#d8dde4;--link:#0b57b0;--code:#eef1f5;--focus:#0b57b0;
--s3:#a8112e;--s3b:#fdebee;--s2:#9a3c00;--s2b:#fff0e4;--s1:#735300;--s1b:#fdf5d8;--s0:#4a5665;--s0b:#edf0f4;
--ve:#c0152f;--vu:#946000;--vg:#5b6876;--good:#0b6b3c;--goodb:#e6f5ec;
--stop1:#5f0a1c;--stop2:#9c1230;--go1:#07402a;--go2:#0c6b45;--book1:#10243e;--book2:#1d4470;
color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{
--back:#10151c;--card:#18202a;--ink:#e7ecf2;--soft:#a6b2c0;--line:#2e3946;--link:#86b9ff;--code:#232d39;--focus:#86b9ff;
--s3:#ff9aa9;--s3b:#431520;--s2:#ffb27d;--s2b:#40230f;--s1:#f0cf6b;--s1b:#383009;--s0:#b9c4d0;--s0b:#27313d;
--ve:#ff7d91;--vu:#e8b44f;--vg:#9aa8b7;--good:#7fd7a5;--goodb:#12331f;
--stop1:#3d0712;--stop2:#74102a;--go1:#052e1e;--go2:#0a5437;--book1:#0a1626;--book2:#143152}}
*{box-sizing:border-box}
html{scroll-padding-top:5rem}
body{margin:0;background:var(--back);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans JP","Hiragino Sans","Yu Gothic UI",sans-serif;-webkit-text-size-adjust:100%}
code,i,.brand,dt{font-family:ui-monospace,SFMono-Regular,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;font-size:.9em;font-style:normal}
code{overflow-wrap:anywhere}
a{color:var(--link);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:3px}
.wide,main{width:min(72rem,100% - 2.5rem);margin-inline:auto}
.skip{position:absolute;left:-100vw;top:0;padding:.6rem 1rem;background:var(--card);color:var(--ink);z-index:9}
.skip:focus{left:0}
header{color:#fff;padding:1.6rem 0 1.5rem}
header.blocked{background:linear-gradient(120deg,var(--stop1),var(--stop2))}
header.book{background:linear-gradient(120deg,var(--book1),var(--book2))}
header.passed{background:linear-gradient(120deg,var(--go1),var(--go2))}
.brand{margin:0;letter-spacing:.08em;opacity:.9}
h1{margin:.1rem 0 0;font-size:clamp(2.6rem,7vw,4.2rem);line-height:1.05;letter-spacing:-.02em;font-weight:800}
h1::first-letter,h2:not(.service)::first-letter,thead th::first-letter,tfoot th::first-letter,#notes li::first-letter,dd p::first-letter,.tag::first-letter,label::first-letter,button::first-letter,nav a:not(.id)::first-letter,h4 b::first-letter,.state::first-letter,.x b::first-letter,h3 b::first-letter{text-transform:uppercase}
header.book h1{font-size:clamp(1.9rem,4.5vw,3rem)}
.grounds{margin:.3rem 0 0;font-size:1.35rem;font-weight:600}
.inputs,.line{margin:.25rem 0 0;overflow-wrap:anywhere}
.line::first-letter,.inputs::first-letter,.grounds::first-letter{text-transform:uppercase}
.bar{display:block;width:100%;height:.7rem;margin-top:1.1rem;border-radius:.35rem;background:rgb(0 0 0/.25)}
.bar .judged{fill:#fff}.bar .undecided{fill:#ffc955}.bar .outside{fill:rgb(255 255 255/.35)}
nav{background:var(--card);border-bottom:1px solid var(--line)}
nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1.6rem;margin-block:0;padding:.7rem 0;list-style:none}
nav a{display:inline-block;padding:.15rem 0}
main{padding-bottom:4rem}
header.book~main{padding-top:1.2rem}
h2{margin:2.4rem 0 .8rem;font-size:1.5rem;letter-spacing:-.01em}
.key,.none{color:var(--soft);margin:.2rem 0 1rem}
.scroll{overflow-x:auto;background:var(--card);border:1px solid var(--line);border-radius:.75rem}
table{border-collapse:collapse;width:100%}
th,td{padding:.5rem .9rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
thead th{color:var(--soft);font-weight:600;font-size:.9rem;white-space:nowrap}
tbody tr:last-child>*{border-bottom:0}
tfoot>tr>*{border-top:2px solid var(--line);border-bottom:0;font-weight:700}
.counts th[scope=row]{font-weight:400}
.counts td,.counts thead th:not(:first-child){text-align:right;font-variant-numeric:tabular-nums}
time{white-space:nowrap}
td code{display:inline-block;min-width:14rem}
.tag,h3 b,h4 b{display:inline-block}
.state{display:inline-block;padding:.05rem .5rem;border-radius:1rem;background:var(--s0b);color:var(--s0)}
.state.dead{background:var(--s3b);color:var(--s3)}.state.soon{background:var(--s1b);color:var(--s1)}.state.good{background:var(--goodb);color:var(--good)}
dl.rules,.done,#notes ul{margin:0;background:var(--card);border:1px solid var(--line);border-radius:.75rem;padding:1rem 1.2rem}
#notes ul,.done{padding-left:2.2rem}
dt{font-weight:700;margin-top:1.1rem}dt:first-child{margin-top:0}
dd{margin:0}dd p{margin:.25rem 0;max-width:75ch}
h2.service{margin:0;padding:.8rem 1.2rem;font-size:1.3rem;background:var(--code);border-bottom:1px solid var(--line)}
h5{margin:1rem 0 .2rem;font-size:.95rem;color:var(--soft)}
h5::first-letter,figcaption::first-letter{text-transform:uppercase}
article ul{margin:.2rem 0;padding-left:1.3rem;max-width:85ch}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(24rem,100%),1fr));gap:0 1rem}
figure{margin:.8rem 0 0;min-width:0}
figcaption{font-size:.9rem;font-weight:600;color:var(--soft)}
pre{margin:.2rem 0 0;padding:.7rem .9rem;overflow-x:auto;background:var(--code);border:1px solid var(--line);border-radius:.5rem;line-height:1.4}
pre code{overflow-wrap:normal}
.pair figure:first-child pre{border-left:.35rem solid var(--ve)}
.pair figure:last-child pre{border-left:.35rem solid var(--good)}
[hidden]{display:none!important}
@media print{
:root{--back:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--link:#000;--code:#f1f1f1;--s3:#8a0e26;--s2:#7d3100;--s1:#5d4400;--s0:#333;--ve:#a00f26;--vu:#7a5000;--vg:#555;--s3b:#fff;--s2b:#fff;--s1b:#fff;--s0b:#fff;color-scheme:light}
nav,.filter,.skip{display:none!important}
header{color:#000;background:none!important;padding-top:0;border-bottom:3px solid #000}
.bar{background:#ddd;print-color-adjust:exact;-webkit-print-color-adjust:exact}.bar .judged{fill:#333}.bar .outside{fill:#bbb}
.wide,main{width:100%}
body{font-size:10pt}
h2,h3,h4{break-after:avoid}
tr,article,dd{break-inside:avoid}
}
`;
