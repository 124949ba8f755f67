const types = { jpeg: "image/jpeg", png: "image/png", webp: "image/webp", pdf: "application/pdf" } as const;

type Shown = Readonly<{ kind: keyof typeof types; base64: string }>;

/** What somebody showed, for the eyes that asked: a picture opens, a PDF is saved, and nothing in either may act. */
export const shownFile = ({ kind, base64 }: Shown, name: string): Response =>
  new Response(Buffer.from(base64, "base64"), {
    headers: {
      "content-type": types[kind],
      "content-disposition": `${kind === "pdf" ? "attachment" : "inline"}; filename="${name}.${kind}"`,
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
