// The whole browser side in one file: htmx, its nonce gate, and what no attribute can say.
import "htmx.org";
import "htmx.org/dist/ext/hx-csp.js";
import "./alerts.js";
import "./back.js";
import "./submit-once.js";
import "./menus.js";
import "./page-scripts.js";
import "./salin-teks.js";
import "./tabel-isian.js";
