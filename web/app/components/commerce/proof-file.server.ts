/** For a wallet, a bank or a court: the photos lie beside it, each known by its hash. */
export const proofFile = (proof: unknown, number: string): Response =>
  new Response(`${JSON.stringify(proof, null, 2)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="${number}-proof.json"`,
      "cache-control": "private, no-store",
    },
  });
