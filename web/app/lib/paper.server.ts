import type { TypstCompiler } from "@myriaddreamin/typst-ts-web-compiler";

let compiler: Promise<TypstCompiler> | null = null;

/** How the compiler is asked to tell what is wrong: whole sentences with their place. */
const inSentences = 3;
const main = "/main.typ";

/**
 * A4 and A6 as PDF, by Typst: Bangla is shaped as HarfBuzz shapes it, and the font lies in the file. `template` reads what it is given
 * from `sys.inputs.sheet`, so that nobody's name is ever taken for markup; it reaches no file and no network.
 *
 * The compiler is WebAssembly, the same on every machine, and is loaded when the first paper is asked for.
 */
export async function paperOf(template: string, sheet: unknown): Promise<Uint8Array<ArrayBuffer>> {
  compiler ??= open();
  const typst = await compiler.catch((fault: unknown) => {
    compiler = null;
    throw fault;
  });
  typst.add_source(main, template);
  const made: Readonly<{ result?: Uint8Array<ArrayBuffer>; diagnostics?: unknown }> = typst.compile(
    main,
    [["sheet", JSON.stringify(sheet)]],
    "pdf",
    inSentences,
  );
  typst.reset();
  if (!made.result) throw new Error(`the paper could not be set: ${JSON.stringify(made.diagnostics)}`);
  return made.result;
}

async function open(): Promise<TypstCompiler> {
  const [typst, regular, bold] = await Promise.all([
    import("@myriaddreamin/typst-ts-web-compiler"),
    import("@expo-google-fonts/hind-siliguri/400Regular/HindSiliguri_400Regular.ttf?inline"),
    import("@expo-google-fonts/hind-siliguri/600SemiBold/HindSiliguri_600SemiBold.ttf?inline"),
  ]);
  await typst.default();
  const fonts = new typst.TypstFontResolverBuilder();
  for (const { default: address } of [regular, bold]) fonts.add_raw_font(bytesOf(address));
  const builder = new typst.TypstCompilerBuilder();
  builder.set_dummy_access_model();
  const made = await builder.build();
  made.set_fonts(await fonts.build());
  return made;
}

const bytesOf = (dataUrl: string): Buffer => Buffer.from(dataUrl.slice(dataUrl.indexOf(",") + 1), "base64");
