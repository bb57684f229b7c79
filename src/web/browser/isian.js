// What the page of isian can do beyond a form; loaded only there.
