/** An error on the console is an error: whatever would be logged in production fails the test that caused it. */
console.error = (...said: unknown[]) => {
  throw new Error(`console.error: ${said.map(String).join(" ")}`);
};
