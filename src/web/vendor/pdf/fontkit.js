/** Our one family is TrueType: of the containers of fonts (WOFF, WOFF2, collections, dfont) nothing else is registered. */
import { registerFormat } from "fontkit/src/base.js";
import TTFFont from "fontkit/src/TTFFont.js";

registerFormat(TTFFont);

export { create } from "fontkit/src/base.js";
