import type { FinishedDelivery } from '../store/finish';
import { createRecording } from './recording';

const result = (id: number) => ({ delivery: { id } }) as FinishedDelivery;

/** A database that takes all but one of them, until it is told to. */
function recordingWithout(refused: number) {
  const written: number[] = [];
  const complaints: string[] = [];
  const database = { refuses: true };
  const recording = createRecording({
    async write(batch) {
      const ids = batch.map(({ delivery }) => delivery.id);
      if (database.refuses && ids.includes(refused)) throw new Error('Out of range.');
      written.push(...ids);
    },
    isWorthWaiting: () => false,
    onRecorded: (batch) => {
      if (written.length === 3) database.refuses = false;
      expect(written.slice(-batch.length)).toEqual(batch.map(({ delivery }) => delivery.id));
    },
    onError: (message) => complaints.push(message),
  });
  return { recording, written, complaints };
}

describe('recording', () => {
  it('writes the others although one cannot be written, and that one when it can', async () => {
    const { recording, written, complaints } = recordingWithout(1);
    for (const id of [1, 2, 3, 4]) recording.add(result(id));
    await recording.settled();
    expect(written).toEqual([2, 3, 4, 1]);
    expect(complaints[0]).toContain('Out of range.');
  });

  it('stops at an error once it is given up', async () => {
    const { recording, written, complaints } = recordingWithout(1);
    recording.giveUp();
    recording.add(result(1));
    await recording.settled();
    expect([written, complaints.length]).toEqual([[], 1]);
  });
});
