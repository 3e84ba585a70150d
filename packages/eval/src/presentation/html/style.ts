/** The page's only style sheet. Light and dark by the reader's setting; a phone scrolls tables in their own box. */
export const style = `
:root{color-scheme:light dark;--paper:#fcfbf8;--card:#fff;--ink:#1f2933;--soft:#5f6b78;--line:#e2ded5;--faint:#f1eee7;
--main:#1d5f9e;--second:#8fb3d6;--bad:#b3471d;--mark:#fdebb0;--shadow:0 1px 2px #0000000d}
@media (prefers-color-scheme:dark){:root{--paper:#14181d;--card:#1b2027;--ink:#e4e8ed;--soft:#9aa6b3;--line:#303843;
--faint:#232a33;--main:#74b0ee;--second:#3f6690;--bad:#f09468;--mark:#5a4a12;--shadow:none}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.7 "PingFang SC","Hiragino Sans GB","Noto Sans CJK SC",
"Noto Sans SC","Source Han Sans SC","Microsoft YaHei",system-ui,sans-serif;font-variant-numeric:tabular-nums}
main{max-width:68rem;margin:0 auto;padding:2.5rem 1.5rem 4rem}
h1{font-size:1.9rem;line-height:1.3;margin:0 0 .4rem;letter-spacing:.01em}
h2{font-size:1.3rem;line-height:1.4;margin:3.2rem 0 .6rem;padding-top:1rem;border-top:1px solid var(--line)}
h3{font-size:1rem;margin:1.6rem 0 .5rem}
p{margin:.5rem 0;max-width:46rem}
.soft,small,caption{color:var(--soft)}
small{font-size:.78rem}
code{font:0.88em ui-monospace,"SF Mono",Menlo,Consolas,monospace;color:var(--soft)}
a{color:var(--main);text-decoration:none}a:hover{text-decoration:underline}
nav{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;margin:1.2rem 0 0;font-size:.92rem}
.lead{font-size:1.08rem;max-width:50rem;margin:1.2rem 0}
.subject{max-width:none;display:flex;flex-wrap:wrap;gap:0 1.2rem}
.tiles{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:.8rem;margin:1.5rem 0 0}
.tile,.plot,.bars{background:var(--card);border:1px solid var(--line);border-radius:10px;box-shadow:var(--shadow)}
.tile{padding:.9rem 1.1rem}
.tile b{display:block;font-size:1.75rem;line-height:1.25;font-weight:600}
.tile span{display:block;font-size:.9rem}
.tile small{display:block;line-height:1.45}
.tile.first b{color:var(--main)}
.pair{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:1rem;margin:1rem 0;align-items:start}
.plot{margin:0;padding:1rem 1rem .8rem;min-width:0}
.plot figcaption,.bars figcaption{font-weight:600;margin-bottom:.4rem}
.plot p,.bars p{font-size:.85rem;margin:.4rem 0 0;color:var(--soft)}
.plot svg{display:block;width:100%;height:auto}
.plot text{font-size:12px;fill:var(--soft)}
.plot .grid{stroke:var(--line);stroke-width:1}
.plot .axis{stroke:var(--soft);stroke-width:1}
.plot .ideal{stroke:var(--soft);stroke-width:1;stroke-dasharray:4 4}
.plot .line{fill:none;stroke:var(--main);stroke-width:2.2;stroke-linejoin:round}
.plot .line.other{stroke:var(--second)}
.plot .band{fill:var(--main);opacity:.13}
.plot .dot{fill:var(--main)}.plot .dot.other{fill:var(--second)}
.plot .whisker{stroke:var(--main);stroke-width:1.3;opacity:.65}
.plot .whisker.other{stroke:var(--second);opacity:1}
.plot .label{fill:var(--main);font-weight:600}.plot .label.other{fill:var(--soft);font-weight:400}
.bars{margin:1rem 0;padding:1rem 1.1rem}
.pair>.bars{margin:0}
.bar{display:grid;grid-template-columns:minmax(5.5rem,var(--name,8rem)) minmax(0,1fr) 7.4rem;gap:.7rem;align-items:center;
font-size:.9rem;line-height:1.35;padding:.16rem 0}
.bar svg{display:block;width:100%;height:16px}
.bar .back{fill:var(--faint)}.bar .full{fill:var(--second)}.bar.own .full{fill:var(--main)}
.bar .halo{stroke:var(--card);stroke-width:4}.bar .range{stroke:var(--ink);stroke-width:1.5}
.bar>span:last-child{white-space:nowrap}
.scroll{overflow-x:auto;margin:1rem 0;border:1px solid var(--line);border-radius:10px;background:var(--card)}
table.narrow{width:auto;min-width:min(100%,26rem)}
.scroll:has(.narrow){width:fit-content;max-width:100%}
table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.45}
th,td{padding:.45rem .8rem;text-align:right;border-bottom:1px solid var(--line);vertical-align:baseline;white-space:nowrap}
thead th{font-weight:600;color:var(--soft);background:var(--faint)}
tbody tr:last-child>*{border-bottom:0}
th:first-child{text-align:left;font-weight:500;position:sticky;left:0;background:var(--card)}
thead th:first-child{background:var(--faint)}
tbody th:first-child{max-width:17rem;white-space:normal;min-width:7rem}
td.wide{white-space:normal;text-align:left;min-width:15rem}
td small{display:block;line-height:1.25}
tr.own>*{font-weight:600}tr.own small{font-weight:400}
tr.part>th,tbody tr.part>th:first-child{max-width:none;white-space:nowrap}
tr.part>th{padding-top:.9rem;color:var(--soft);font-size:.84rem}
.confusion{margin:1.1rem 0;padding:.9rem 1.1rem;background:var(--card);border:1px solid var(--line);border-radius:10px;
break-inside:avoid-page}
.confusion header{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.1rem .7rem;font-size:.93rem;line-height:1.5}
.confusion header span:nth-child(odd){color:var(--soft);white-space:nowrap}
.confusion .took{color:var(--bad)}
.confusion ol{list-style:none;margin:.7rem 0 0;padding:0}
.confusion li{border-top:1px dashed var(--line);padding:.55rem 0;overflow-wrap:anywhere;white-space:pre-line}
.confusion li:last-child{padding-bottom:0}
.confusion li small{display:block}
mark{background:var(--mark);color:inherit;border-radius:3px;padding:0 .08em}
details{margin:1rem 0}summary{cursor:pointer;color:var(--main)}
@media (max-width:46rem){main{padding:1.4rem 1rem 3rem}h1{font-size:1.45rem}.pair{grid-template-columns:minmax(0,1fr)}
.tiles{grid-template-columns:repeat(2,minmax(0,1fr));gap:.6rem}.tile{padding:.7rem .8rem}.tile b{font-size:1.4rem}
.bar{grid-template-columns:minmax(0,1fr) auto;gap:0 .7rem;padding:.3rem 0}.bar svg{grid-column:1/-1;grid-row:2;height:12px}
th:first-child{max-width:9.5rem}tbody th:first-child{max-width:9.5rem;min-width:6rem}th,td{padding:.4rem .6rem}}
@media print{:root{color-scheme:light;--paper:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--faint:#f3f3f3;
--main:#1d5f9e;--second:#8fb3d6;--bad:#b3471d;--mark:#fdebb0;--shadow:none}
body{font-size:10.5pt}main{max-width:none;padding:0}nav,summary{display:none}
details::details-content{content-visibility:visible;display:block}
.scroll{overflow:visible}td.wide{min-width:0}th,td{padding:.25rem .4rem}th:first-child{position:static}
.tile,.plot,.bars,tr{break-inside:avoid}h2,h3{break-after:avoid}}
`;
