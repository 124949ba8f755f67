// expect: oxc(no-barrel-file)
export * from "./says-unknown.ts";
