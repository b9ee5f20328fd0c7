import { Readings } from './reading';

describe('Readings', () => {
  it('are disturbed by what they depend on, and by nothing else', () => {
    const readings = new Readings();
    const reading = readings.begin();
    reading.collected.add('a');
    readings.note(new Set(['b']));
    expect(reading.isDisturbed).toBe(false);
    readings.note(new Set(['a', 'c']));
    expect(reading.isDisturbed).toBe(true);
    expect(readings.begin().isDisturbed).toBe(false);
  });

  it('are disturbed by what changed before they came to depend on it', () => {
    const readings = new Readings();
    const reading = readings.begin();
    readings.note(new Set(['a']));
    reading.collected.add('b');
    expect(reading.isDisturbed).toBe(false);
    reading.collected.add('a');
    expect(reading.isDisturbed).toBe(true);
  });

  it('are disturbed by any change while nobody has seen what they depend on', () => {
    const readings = new Readings();
    const reading = readings.begin();
    expect(reading.isDisturbed).toBe(false);
    readings.note(new Set(['a']));
    expect(reading.isDisturbed).toBe(true);
  });

  it('are disturbed by a write that may show already, until its answer has come', () => {
    const readings = new Readings();
    const change = new Set(['a']);
    readings.sent(change);
    const meanwhile = readings.begin();
    meanwhile.collected.add('a');
    readings.settled(change);
    const after = readings.begin();
    after.collected.add('a');
    expect([meanwhile.isDisturbed, after.isDisturbed]).toEqual([true, false]);
  });

  it('take no notice when they are over, and all of it when it may be anything', () => {
    const readings = new Readings();
    const [over, open] = [readings.begin(), readings.begin()];
    readings.end(over);
    readings.note('anything');
    expect([over.isDisturbed, open.isDisturbed]).toEqual([false, true]);
  });
});
