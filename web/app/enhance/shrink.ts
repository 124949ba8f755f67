/** A camera's picture is made no wider or higher than `data-shrink` says before it leaves by a slow line. */
export const shrink = (field: HTMLInputElement): void =>
  field.addEventListener("change", () => void makeSmaller(field, Number(field.dataset["shrink"])));

async function makeSmaller(field: HTMLInputElement, most: number): Promise<void> {
  const [file] = field.files ?? [];
  const small = file && (await smaller(file, most));
  if (!small || small === file || field.files?.[0] !== file) return;
  const held = new DataTransfer();
  held.items.add(small);
  field.files = held.files;
}

/** What cannot be read, or is small already, stays as it is. */
export async function smaller(file: File, most: number): Promise<File> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return file;
  const by = Math.min(1, most / Math.max(picture.width, picture.height));
  if (by === 1 && file.size < 400_000) return file;
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.round(picture.width * by), Math.round(picture.height * by)];
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", 0.8));
  return !blob || blob.size >= file.size ? file : new File([blob], "photo.jpg", { type: "image/jpeg" });
}
