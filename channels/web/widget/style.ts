/**
 * The button and the panel, inside a shadow root that the page's own styles do not reach. The transparent
 * borders are for forced colours, where backgrounds and shadows are not drawn.
 */
export const STYLE = `
:host{all:initial}
[hidden]{display:none!important}
button{position:fixed;bottom:max(20px,env(safe-area-inset-bottom));z-index:2147483000;display:flex;align-items:center;gap:10px;
min-height:52px;max-width:calc(100vw - 40px);padding:0 22px 0 18px;border:2px solid transparent;border-radius:26px;
background:var(--color);color:var(--text);font:600 16px/1.25 system-ui,sans-serif;text-align:left;cursor:pointer;
box-shadow:0 2px 6px #0003,0 8px 24px #0003}
button:hover{filter:brightness(1.12)}
button:focus-visible{outline:3px solid var(--color);outline-offset:3px;box-shadow:0 0 0 3px #fff}
svg{flex:none;width:24px;height:24px}
div{position:fixed;bottom:max(20px,env(safe-area-inset-bottom));z-index:2147483001;width:400px;height:min(680px,100vh - 40px);
overflow:hidden;border:1px solid transparent;border-radius:18px;background:#fff;box-shadow:0 4px 12px #0002,0 16px 48px #0004}
.right{right:20px}.left{left:20px}
iframe{display:block;width:100%;height:100%;border:0;color-scheme:normal}
@media(max-width:520px),(max-height:480px){div.left,div.right{inset:0;width:auto;height:auto;border:0;border-radius:0}}
@media(max-height:360px){button{padding:0 14px}span{position:absolute;clip-path:inset(50%)}}
@media(prefers-reduced-motion:no-preference){div{animation:rise .22s ease-out}button{transition:filter .15s}
@keyframes rise{from{opacity:0;transform:translateY(16px)}}}
@media print{:host{display:none}}`;

/** A speech bubble with a moving figure in it. */
export const ICON =
  '<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M4 4.5h16a1.5 1.5 0 0 1 1.5 1.5v9.5a1.5 1.5 0 0 1-1.5 1.5h-8.5l-5 4v-4H4A1.5 1.5 0 0 1 2.5 15.5V6A1.5 1.5 0 0 1 4 4.5Z"/><circle cx="13.5" cy="7.6" r=".9" fill="currentColor"/><path d="m8.5 10 3-.6 2 1.8 2.5.3M11.5 9.400l-.5 2.6 2 1.5M11 12l-2.300 1.8"/></svg>';
