/** Settings of the plugin; `config/plugins.ts` fills them from the environment. */
export default {
  default: {
    /** A server that translates; none, and nothing is sent anywhere, while the address is empty. */
    machine: { url: '', apiKey: '' },
    /** Of an entry's page at the frontend. */
    urlPattern: '',
  },
  validator({ machine }: { machine?: { url?: unknown; apiKey?: unknown } }): void {
    if (typeof machine?.url !== 'string' || (machine.url !== '' && !/^https?:\/\//.test(machine.url))) throw new Error('MACHINE_TRANSLATION_URL must be an address that begins with http:// or https://.');
  },
};
