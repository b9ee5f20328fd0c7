#!/bin/sh
# Makes the six sample sounds in assets/audio.
#
# Why it exists: the audio fields need real files that nobody else holds rights in. Voices are
# synthesised by eSpeak NG and bells are plain tones from SoX, for this project; the MP3 files are
# committed, so this runs only when a text changes. Needs espeak-ng, sox and lame on the PATH.
#
# A sample whose article says "human recording" is made of tones: no person was recorded.
set -eu

here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
out="$here/assets/audio"
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
mkdir -p "$out"

# say NAME VOICE SPEED PITCH TEXT -> $tmp/NAME.wav
say() {
  espeak-ng -v "$2" -s "$3" -p "$4" -a 150 -w "$tmp/$1-raw.wav" "$5"
  sox "$tmp/$1-raw.wav" -r 22050 -c 1 "$tmp/$1.wav" norm -3 fade t 0.03 0 0.15
}

# chime NAME NOTE... -> $tmp/NAME.wav: bell strokes, each with its overtones
chime() {
  name=$1
  shift
  strokes=
  for note in "$@"; do
    stroke="$tmp/$name-$note.wav"
    octave=$(awk "BEGIN { print $note * 2 }")
    third=$(awk "BEGIN { print $note * 2.4 }") # the minor third that makes a bell sound like one
    sox -n -r 22050 -c 1 "$stroke" \
      synth 1.2 sine "$note" synth 1.2 sine mix "$octave" synth 1.2 sine mix "$third" \
      fade l 0.005 1.2 1.15 gain -8
    strokes="$strokes $stroke"
  done
  # shellcheck disable=SC2086 -- a list of files without spaces
  sox $strokes "$tmp/$name.wav"
}

# mp3 NAME TITLE: mono, 56 kbit/s
mp3() {
  lame --quiet -m m -b 56 --resample 22.05 --tt "$2" --ta "Newsroom Pack samples" \
    "$tmp/$1.wav" "$out/$1.mp3"
}

say bridge-en en-gb 158 48 \
  "Buses returned to the Prykladna bridge on Thursday, eleven days earlier than planned. Trams will follow in the spring."
mp3 bridge-en "Prykladna bridge reopens (sample)"

say bridge-uk uk 150 46 \
  "У четвер на міст через Прикладну повернулися автобуси, на одинадцять днів раніше, ніж планували. Трамваї поїдуть навесні."
mp3 bridge-uk "Міст через Прикладну відкрили (зразок)"

# A telephone recording that was cleaned afterwards: narrow band, a trace of hiss.
say energy en-gb-x-rp 152 40 \
  "This is the energy board. Evening repairs in the northern districts will end by nine o'clock. Thank you for your patience."
sox "$tmp/energy.wav" "$tmp/energy-line.wav" highpass 300 lowpass 3200 norm -4
sox -n -r 22050 -c 1 "$tmp/hiss.wav" synth "$(soxi -D "$tmp/energy-line.wav")" pinknoise gain -46
sox -m "$tmp/energy-line.wav" "$tmp/hiss.wav" "$tmp/energy.wav" norm -3
mp3 energy "Energy board hotline (sample)"

say library en-gb-scotland 150 70 \
  "The lamps go on at seven, and the youngest readers come in their pyjamas. Tonight the story begins with a lost mitten."
mp3 library "Library night (sample)"

# The ferry: two long blasts of the horn, then the bell on the landing stage.
sox -n -r 22050 -c 1 "$tmp/horn.wav" \
  synth 1.5 sawtooth 116 synth 1.5 sawtooth mix 146 lowpass 900 fade t 0.12 1.5 0.3 gain -8
sox -n -r 22050 -c 1 "$tmp/pause.wav" trim 0 0.4
chime landing 880 880 660
sox "$tmp/horn.wav" "$tmp/pause.wav" "$tmp/horn.wav" "$tmp/pause.wav" "$tmp/landing.wav" "$tmp/ferry.wav"
mp3 ferry "Ferry horn and landing bell (sample)"

# The tower clock and a reader.
chime tower 659.3 523.3 587.3 392
say clock-voice en-us 156 44 "At four in the morning the hands go back to three."
sox "$tmp/tower.wav" "$tmp/clock-voice.wav" "$tmp/clock.wav"
mp3 clock "Clock night (sample)"
