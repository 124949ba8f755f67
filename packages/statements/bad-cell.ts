/** A cell that is not understood makes its whole row a bad one; `fault` says which, `text` what stands there. */
export class BadCell<Fault extends string> extends Error {
  readonly fault: Fault;
  readonly text: string;
  constructor(fault: Fault, text: string) {
    super(fault);
    this.fault = fault;
    this.text = text.slice(0, 60);
  }
}
