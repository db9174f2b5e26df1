/* global document, Blob, manifestFor */
// The script of installer.html, after that of manifest-address.cjs.
const address = document.getElementById("adresse");
const answer = document.getElementById("reponse");

document.getElementById("ecrire").addEventListener("click", () => {
  try {
    if (address.value.trim() === "") throw new Error("no address");
    const manifest = manifestFor(address.value.trim(), document.getElementById("manifeste").textContent);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([manifest], { type: "text/xml" }));
    link.download = "manifest.xml";
    link.click();
    answer.textContent = "Le manifeste est dans vos téléchargements\u202f: publiez-le à la place de celui du zip.";
  } catch {
    answer.textContent =
      "Cette adresse ne convient pas\u202f: écrivez l’adresse https du dossier publié, sans «\u202f?\u202f» ni «\u202f#\u202f».";
  }
});
