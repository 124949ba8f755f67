/** A camera's picture is made no wider or higher than `data-shrink` says before it leaves by a slow line. */
export const shrink = (field: HTMLInputElement): void =>
  field.addEventListener("change", () => void makeSmaller(field, Number(field.dataset["shrink"])));

/** What cannot be read, or is small already, goes as it is. */
async function makeSmaller(field: HTMLInputElement, most: number): Promise<void> {
  const [file] = field.files ?? [];
  const picture = file && (await createImageBitmap(file).catch(() => null));
  if (!file || !picture) return;
  const by = Math.min(1, most / Math.max(picture.width, picture.height));
  if (by === 1 && file.size < 400_000) return;
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.round(picture.width * by), Math.round(picture.height * by)];
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", 0.8));
  if (!blob || blob.size >= file.size || field.files?.[0] !== file) return;
  const held = new DataTransfer();
  held.items.add(new File([blob], "photo.jpg", { type: "image/jpeg" }));
  field.files = held.files;
}
