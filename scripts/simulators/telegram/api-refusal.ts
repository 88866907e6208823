/** A refusal as Telegram sends it; the simulator answers with `code` as the HTTP status too. */
export class ApiRefusal extends Error {
  override readonly name = "ApiRefusal";
  readonly code: number;
  readonly parameters: Readonly<Record<string, number>> | undefined;

  constructor(code: number, description: string, parameters?: Readonly<Record<string, number>>) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }

  get body() {
    const { code: error_code, message: description, parameters } = this;
    return { ok: false, error_code, description, ...(parameters && { parameters }) };
  }
}
