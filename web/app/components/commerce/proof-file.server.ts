import type { PartProofView, PhotoFileView } from "@haat/contract/delivery-proof";
import { zipSync } from "fflate";

type Proof = Readonly<{
  /** By which it is called. */
  number: string;
  /** As it is told. */
  told: unknown;
  parts: readonly PartProofView[];
  photo: (partId: string, place: number) => Promise<PhotoFileView>;
}>;

/** For a wallet, a bank or a court, in one file: `proof.json`, and beside it each photo that is still kept, whose SHA-256 stands in it. */
export async function proofFile({ number, told, parts, photo }: Proof): Promise<Response> {
  const files: Record<string, Uint8Array> = {
    "proof.json": new TextEncoder().encode(`${JSON.stringify(told, null, 2)}\n`),
  };
  const kept = parts.flatMap(({ part, photos }) =>
    photos.filter(({ isGone }) => !isGone).map(({ place }) => ({ part, place })),
  );
  for (const { part, place } of kept) {
    const { kind, base64 } = await photo(part.id, place);
    files[`${part.number}-${place}.${kind === "jpeg" ? "jpg" : "png"}`] = Buffer.from(base64, "base64");
  }
  // Pictures are as small as they get.
  return new Response(Buffer.from(zipSync(files, { level: 0 })), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": `attachment; filename="${number}-proof.zip"`,
      "cache-control": "private, no-store",
    },
  });
}
