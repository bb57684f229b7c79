import fc from "fast-check";
import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { RequestContext } from "hono/jsx-renderer";
import { parse } from "node-html-parser";
import { describe, expect, test } from "vitest";

describe("our JSX writes markup", () => {
  test("whatever is typed comes back as the very text, between tags and in an attribute", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (typed) => {
        const html = String(<p title={typed}>{typed}</p>);
        expect(html.slice(1).match(/</g)).toHaveLength(1);
        const p = parse(html).querySelector("p");
        expect([p?.getAttribute("title") ?? "", p?.text ?? ""]).toEqual([typed, typed]);
      }),
      { examples: [[`</p><script>alert("1" & '2')</script>`]] },
    );
  });

  test("children: lists, numbers and nothing; markup that is ready stays as it is", () => {
    const part = (
      <>
        a<br />
      </>
    );
    const html = (
      <ul class={undefined} hidden={false} aria-hidden={false} data-n={0}>
        {[1, 2].map((n) => (
          <li>{n}</li>
        ))}
        {null}
        {true}
        {0}
        {raw("<b>1</b>")}
        {part}
      </ul>
    );
    expect(String(html)).toBe('<ul aria-hidden="false" data-n="0"><li>1</li><li>2</li>0<b>1</b>a<br/></ul>');
    expect(String(<input required />)).toBe('<input required=""/>');
  });

  test("an element with hx-* and a script carry the nonce of their response", () => {
    const response = (nonce: string) => ({ get: () => nonce }) as never;
    const Part = () => (
      <>
        <a href="/x" hx-get="/x">
          x
        </a>
        <script src="/app.js" />
      </>
    );
    const html = String(
      <RequestContext.Provider value={response("abc")}>
        <Part />
      </RequestContext.Provider>,
    );
    expect(html).toBe(
      '<a href="/x" hx-get="/x" hx-nonce="abc">x</a><script src="/app.js" nonce="abc"></script>',
    );
  });

  test.each([
    ["onclick", { onclick: "x()" }, /forbidden/],
    ["style", { style: "color: red" }, /forbidden/],
    ["hx-on:click", { "hx-on:click": "x()" }, /forbidden/],
    ["a name out of text", { 'x"><script>': "" }, /forbidden/],
    ["hx-vals that evaluates", { "hx-vals": " JS:{a:1}" }, /evaluates/],
    ["javascript:", { href: "javascript:x()" }, /safe address/],
    ["another host without a scheme", { href: "//elsewhere.example" }, /safe address/],
    ["another host behind a backslash", { href: "/\\elsewhere.example" }, /safe address/],
    ["another host behind a tab", { href: "/\t/elsewhere.example" }, /safe address/],
    ["an object", { title: {} }, /object/],
  ])("does not render: %s", (_what, attributes, why) => {
    expect(() => String(<a {...(attributes as object)}>x</a>)).toThrow(why);
  });

  test("a component that is not ready yet is a mistake, not an empty place", () => {
    expect(() => String(<p>{Promise.resolve("x") as unknown as Child}</p>)).toThrow(
      /Promise cannot be shown/,
    );
  });
});
