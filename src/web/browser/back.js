// Back asks for the page anew and swaps its main part; the rail beside it has to move along.
document.addEventListener("htmx:config:request", ({ detail: { ctx } }) => {
  if (ctx.request.headers["HX-History-Restore-Request"]) ctx.selectOOB = "#nav";
});
