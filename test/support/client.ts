/** An answer of the API. */
export interface Answer<Data = Record<string, unknown>> {
  readonly status: number;
  readonly data: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string };
  }[];
  /** Values of Set-Cookie. */
  readonly setCookies: readonly string[];
}

/** A browser without a page: keeps cookies, sends operations. */
export class Client {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly url: string,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Takes cookies over from elsewhere, or forgets one with an empty value. */
  setCookie(name: string, value: string): void {
    if (value === '') this.cookies.delete(name);
    else this.cookies.set(name, value);
  }

  async ask<Data = Record<string, unknown>>(
    query: string,
    variables: Readonly<Record<string, unknown>> = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer<Data>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(this.cookies.size > 0 && { cookie: this.cookie }),
        ...this.headers,
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    const setCookies = response.headers.getSetCookie();
    for (const text of setCookies) this.keep(text);
    const { data = null, errors } = (await response.json()) as Omit<Answer<Data>, 'status' | 'setCookies'>;
    return { status: response.status, data, setCookies, ...(errors && { errors }) };
  }

  /** Signs in. @returns the union's member that was answered */
  async signIn(email: string, password: string): Promise<Record<string, unknown>> {
    const { data } = await this.ask<{ signIn: Record<string, unknown> }>(
      `mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) {
         __typename ... on Viewer { person { id name } } ... on Refusal { code rule message next } } }`,
      { email, password },
    );
    return data?.signIn ?? {};
  }

  private keep(text: string): void {
    const [pair = '', ...attributes] = text.split('; ');
    const name = pair.slice(0, pair.indexOf('='));
    const gone = attributes.includes('Max-Age=0');
    this.setCookie(name, gone ? '' : pair.slice(name.length + 1));
  }
}
