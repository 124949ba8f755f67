const digits = (count: number): string =>
  document.documentElement.lang === "bn"
    ? String(count).replace(/\d/g, (digit) => "০১২৩৪৫৬৭৮৯".charAt(Number(digit)))
    : String(count);

/** Seconds that run out in the place of a time of day. */
export function countDown(place: HTMLElement): void {
  const ends = performance.now() + Number(place.dataset["wait"]) * 1000;
  const show = (): void => {
    const left = Math.ceil((ends - performance.now()) / 1000);
    if (left <= 0) {
      place.textContent = place.dataset["now"] ?? "";
      return clearInterval(timer);
    }
    place.textContent = (place.dataset["in"] ?? "").replace("#", digits(left));
  };
  const timer = setInterval(show, 1000);
  show();
}
