/* global document, atob, Blob, DecompressionStream, Response */
// The first script of dist/bilan-plie.html: makes the program out of the page and runs it.
(async () => {
  const encoded = document.getElementById("programme").textContent;
  const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
  const program = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const script = document.createElement("script");
  script.textContent = await new Response(program).text();
  document.body.append(script);
})();
