import { judgeTrouble, REASONS, reasonInWords, type SmtpTrouble } from './index';

describe('judgeTrouble', () => {
  it.each<[SmtpTrouble, string, string, string]>([
    [{ code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }, 'address-refused', 'for good', 'this mail'],
    [{ code: 'EENVELOPE', responseCode: 553, command: 'MAIL FROM' }, 'mail-refused', 'for good', 'this mail'],
    [{ code: 'EMESSAGE', responseCode: 554, command: 'DATA' }, 'mail-refused', 'for good', 'this mail'],
    [{ code: 'EENVELOPE', responseCode: 450, command: 'RCPT TO' }, 'try-later', 'for now', 'this mail'],
    [{ code: 'EMESSAGE', responseCode: 452, command: 'DATA' }, 'try-later', 'for now', 'this mail'],
    [{ code: 'EENVELOPE', responseCode: 503, command: 'RCPT TO' }, 'try-later', 'for now', 'this mail'],
    [{ code: 'EENVELOPE', responseCode: 421, command: 'RCPT TO' }, 'link-lost', 'for now', 'the server'],
    [{ code: 'EMESSAGE', command: 'MAIL FROM' }, 'unsendable', 'for good', 'this mail'],
    [{ code: 'EAUTH', responseCode: 535 }, 'sign-in-refused', 'for now', 'the server'],
    [{ code: 'ECONNECTION', responseCode: 554 }, 'link-lost', 'for now', 'the server'],
    [{ code: 'ESOCKET' }, 'no-server', 'for now', 'the server'],
    [{ code: 'EDNS' }, 'no-server', 'for now', 'the server'],
    [{ code: 'ETLS' }, 'not-private', 'for now', 'the server'],
    [{ code: 'ETIMEDOUT' }, 'too-slow', 'for now', 'the server'],
    [{ code: 'EABORT' }, 'too-slow', 'for now', 'the server'],
    [{}, 'link-lost', 'for now', 'the server'],
  ])('%j → %s, %s, of %s', (trouble, reason, howLong, whose) => {
    expect(judgeTrouble(trouble)).toEqual({
      reason,
      isForGood: howLong === 'for good',
      isOfTheServer: whose === 'the server',
    });
  });
});

describe('reasonInWords', () => {
  it.each(REASONS)('has a sentence for %s', (reason) => expect(reasonInWords(reason)).toMatch(/^[A-Z].{20,}\.$/));
});
