// Icons are masks, so that they take the colour of what they belong to.
const icon = (inner: string, more = ''): string =>
  `url("data:image/svg+xml,${encodeURIComponent(`<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='#000' stroke-width='2' stroke-linecap='round' stroke-linejoin='round'${more}>${inner}</svg>`)}")`;

const GLOBE = icon("<circle cx='12' cy='12' r='10'/><path d='M2 12h20M12 2c3 3 4 6.5 4 10s-1 7-4 10c-3-3-4-6.5-4-10s1-7 4-10z'/>");
const STORE = icon(
  "<ellipse cx='12' cy='5' rx='8.5' ry='3'/><path d='M3.5 5v14c0 1.7 3.8 3 8.5 3s8.5-1.3 8.5-3V5M3.5 12c0 1.7 3.8 3 8.5 3s8.5-1.3 8.5-3'/>",
);
const GATE = icon("<path d='M4 21V4M20 21V4M4 8h5M15 8h5M4 17h5M15 17h5'/>");
const ARROW = icon("<path d='M8 4l9 8-9 8'/>", " preserveAspectRatio='xMaxYMid'").replace("stroke-width%3D'2'", "stroke-width%3D'3.5'");
const STOP = icon("<path d='M20 1v22'/>", " preserveAspectRatio='xMaxYMid'").replace("stroke-width%3D'2'", "stroke-width%3D'5'");
const line = (pattern: string): string => `${pattern} left center/calc(100% - .15rem) 2px no-repeat`;

/** How findings look, with the way to the data as a picture: side by side where there is room, else one below the other. */
export const FINDING_STYLE = `
.filter{position:sticky;top:0;z-index:5;display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;padding:.7rem 1rem;margin-bottom:1rem;background:var(--card);border:1px solid var(--line);border-radius:.75rem;box-shadow:0 2px 8px rgb(0 0 0/.08)}
.filter label{font-size:.85rem;color:var(--soft)}
.filter select,.filter input{display:block;margin-top:.1rem}
.filter select,.filter input,.filter button{font:inherit;color:var(--ink);background:var(--card);border:1px solid var(--soft);border-radius:.4rem;padding:.3rem .5rem;min-height:2.2rem;max-width:16rem}
.filter output{margin-left:auto;align-self:center;font-variant-numeric:tabular-nums;color:var(--soft)}
.store{margin:0 0 1.2rem;background:var(--card);border:1px solid var(--line);border-radius:.75rem;overflow:clip;content-visibility:auto;contain-intrinsic-size:auto 40rem}
h3{display:flex;flex-wrap:wrap;gap:.3rem .8rem;align-items:center;margin:0;padding:.8rem 1.2rem;font-size:1.1rem;background:var(--code);border-bottom:1px solid var(--line)}
article h3{padding:0 0 .4rem;background:none;border:0}
.tag{font-size:.85rem;font-weight:600;padding:.1rem .6rem;border-radius:1rem;background:var(--s0b);color:var(--s0);border:1px solid}
.tag.dc{background:var(--s3b);color:var(--s3)}
article{padding:.9rem 1.2rem 1rem;border-left:.35rem solid transparent;content-visibility:auto;contain-intrinsic-size:auto 14rem}
article+article{border-top:1px solid var(--line)}
article.b{border-left-color:var(--ve)}
article.w{border-left-color:var(--line)}
article:target{background:var(--s1b)}
h4{display:flex;flex-wrap:wrap;gap:.2rem .8rem;align-items:center;margin:0;font-size:1rem;font-weight:400}
h4 b{padding:.1rem .6rem;border-radius:1rem;background:var(--s0b);color:var(--s0)}
.s3 b{--a:var(--s3);--z:var(--s3b)}.s2 b{--a:var(--s2);--z:var(--s2b)}.s1 b{--a:var(--s1);--z:var(--s1b)}.s0 b{--a:var(--s0);--z:var(--s0b)}
h4 b{color:var(--a);background:var(--z)}
h4 i{color:var(--soft)}
article p{margin:.5rem 0;max-width:85ch}
p code,li code{background:var(--code);border-radius:.25rem;padding:.05rem .25rem}
article .x{margin-bottom:0}
article .x b{display:inline-block;margin-right:.4rem;color:var(--soft)}
.ve{--c:var(--ve)}.vu{--c:var(--vu)}.vg{--c:var(--vg)}
.way{display:grid;grid-auto-flow:column;grid-template-columns:minmax(6.5rem,.5fr);grid-auto-columns:minmax(0,1fr);margin:.9rem 0;padding:0;list-style:none}
.way li{position:relative;padding:2.2rem 1.1rem 0 0;font-size:.88rem;line-height:1.4;overflow-wrap:anywhere}
.way li::before,.way li::after{content:"";position:absolute;background:var(--c)}
.way li::before{left:0;top:0;width:1.7rem;height:1.7rem;-webkit-mask:${GATE} center/contain no-repeat;mask:${GATE} center/contain no-repeat}
.way li:first-child{font-weight:600}
.way li:first-child::first-letter{text-transform:uppercase}
.way li:first-child::before{-webkit-mask-image:${GLOBE};mask-image:${GLOBE}}
.way li:last-child::before{-webkit-mask-image:${STORE};mask-image:${STORE}}
.way li:not(:last-child)::after{left:2.2rem;right:.5rem;top:.45rem;height:.8rem;-webkit-mask:${ARROW} right center/.8rem no-repeat,${line('linear-gradient(#000,#000)')};mask:${ARROW} right center/.8rem no-repeat,${line('linear-gradient(#000,#000)')}}
.vu .way li:not(:last-child)::after{-webkit-mask-image:${ARROW},repeating-linear-gradient(90deg,#000 0 8px,transparent 8px 14px);mask-image:${ARROW},repeating-linear-gradient(90deg,#000 0 8px,transparent 8px 14px)}
.vg .way li:not(:last-child)::after{-webkit-mask-image:${ARROW},repeating-linear-gradient(90deg,#000 0 3px,transparent 3px 8px);mask-image:${ARROW},repeating-linear-gradient(90deg,#000 0 3px,transparent 3px 8px)}
.vg .way li:nth-last-child(2)::after{-webkit-mask-image:${STOP},repeating-linear-gradient(90deg,#000 0 3px,transparent 3px 8px)!important;mask-image:${STOP},repeating-linear-gradient(90deg,#000 0 3px,transparent 3px 8px)!important}
.long{grid-auto-flow:row;grid-template-columns:1fr}
.long li{padding:.15rem 0 .9rem 2.6rem;min-height:2.6rem}
.long li:not(:last-child)::after{left:.78rem!important;right:auto!important;top:1.9rem!important;bottom:.15rem;width:2px;height:auto!important;-webkit-mask:none!important;mask:none!important}
@media (max-width:48rem){
.filter{position:static}
.way{grid-auto-flow:row;grid-template-columns:1fr}
.way li{padding:.15rem 0 .9rem 2.6rem;min-height:2.6rem}
.way li:not(:last-child)::after{left:.78rem;right:auto;top:1.9rem;bottom:.15rem;width:2px;height:auto;-webkit-mask:none;mask:none}
}
@media print{
.store{border-color:#888;overflow:visible;content-visibility:visible}
article{content-visibility:visible}
.way li::before,.way li::after,h3,.tag,h4 b{print-color-adjust:exact;-webkit-print-color-adjust:exact}
h4 b,.tag{border:1px solid}
}
@media (forced-colors:active){
.way li::before,.way li::after{background:CanvasText;forced-color-adjust:none}
.bar{forced-color-adjust:none}
article.b{border-left-color:Highlight}
}
`;
