/** A password that its writer can look at; it is hidden again before it leaves, so that no browser keeps it as plain text. */
export function revealPassword(input: HTMLInputElement): void {
  const { show = "", hide = "" } = input.dataset;
  const button = document.createElement("button");
  const turn = (isShown: boolean): void => {
    input.type = isShown ? "text" : "password";
    button.textContent = isShown ? hide : show;
    button.setAttribute("aria-pressed", String(isShown));
  };
  button.type = "button";
  button.className = "button-quiet justify-self-start";
  button.addEventListener("click", () => turn(input.type === "password"));
  input.form?.addEventListener("submit", () => turn(false));
  turn(false);
  input.after(button);
}
