const TELL = 'If it goes on, tell whoever runs the server.';
const KINDS = '{file} is not taken: its content is none of {kinds}.';

/**
 * What the guard refuses, by a code that never changes once it is published, with what it says in
 * English. A gap is named after the value that fills it.
 */
export const SENTENCES = {
  'request.cost':
    'The request would cost {points} points, and {budget} are allowed. Dearest is {part}: {partPoints} points. Ask for less of it.',
  'request.tables':
    'The request would join {tables} tables in one statement, and {most} are allowed. The last are joined for {part}. Ask for less of it.',
  'request.relations':
    'The filters and the sort go through more relations than the database can join. Use fewer of them.',
  'request.variables.deep': 'The variables are nested too deeply.',
  'request.form':
    'This address takes another form of request: look at the names and the types of what you send.',
  'request.parameter.empty':
    'Invalid parameter "{parameter}". Give it a value, such as true or *, or leave it out.',
  'limit.requests':
    'This address or token has asked for too many requests in a short time. Try again in {seconds} seconds.',
  'limit.requests.second':
    'This address or token has asked for too many requests in a short time. Try again in 1 second.',
  'limit.cost':
    'This address or token has asked for too much in a short time. Try again in {seconds} seconds.',
  'limit.cost.second':
    'This address or token has asked for too much in a short time. Try again in 1 second.',

  'body.files':
    'This address takes no files and no forms. Send application/json here, and files to the upload address.',
  'body.too-large': 'The upload is larger than {megabytes} MB, the most that one request may have.',
  'body.encoding': 'The body is not compressed as its Content-Encoding, {encoding}, says.',
  'body.unreadable': 'The body cannot be read.',
  'body.mistake': '{reason}',
  'body.parts.many':
    'The upload is too large: {megabytes} MB, {files} files and {fields} fields of 1 MB are the most.',
  'body.parts.unreadable':
    'The parts of the body cannot be read. Send the file as multipart/form-data, with the boundary that its Content-Type names.',

  'upload.permission': 'You need the permission to upload files.',
  'upload.type': KINDS,
  'upload.type.heic': `${KINDS} It is a HEIC picture, which browsers do not show. Export it as JPEG; on an iPhone, choose Settings, Camera, Formats, Most Compatible.`,
  'upload.type.photoshop': `${KINDS} It is a Photoshop document. Export it as JPEG or PNG.`,
  'upload.type.raw': `${KINDS} It is a raw picture of a camera. Export it as JPEG.`,
  'upload.type.svg': `${KINDS} It is an SVG drawing, which may run scripts. Export it as PNG.`,
  'upload.type.bitmap': `${KINDS} It is a BMP picture. Save it as PNG or JPEG.`,
  'upload.type.newer': `${KINDS} It is a JPEG XL or JPEG 2000 picture, which most browsers do not show. Export it as JPEG.`,
  'upload.type.video': `${KINDS} It is a video. Send pictures and sound only.`,
  'upload.too-large':
    '{file} is larger than {megabytes} MB, the most that a file of this kind may have.',
  'upload.pixels':
    '{file} has {width} × {height} pixels; at most {megapixels} million pixels are taken.',
  'upload.pixels.frames':
    '{file} has {width} × {height} pixels × {frames} frames; at most {megapixels} million pixels are taken.',
  'upload.replaced-type':
    '{file} cannot replace a {stored} file: the address would say what it is not. Upload it as a new file.',
  'upload.damaged': '{file} is damaged: its pixels cannot be read. Export it anew.',

  'value.taken': 'Another entry has the same value already. Choose another one.',
  'value.taken.column': 'Another entry has the same "{column}" already. Choose another one.',
  'value.unrelated':
    'This refers to something that does not exist, or removes what is still in use. Look at the ids that you send.',
  'value.empty': 'A value that is needed is missing.',
  'value.empty.column': '"{column}" must have a value.',
  'value.unfit': 'The database cannot take one of the values given.',
  'draft.deleted':
    'A draft cannot be deleted alone. Leave out "status" to delete the document, or discard the draft.',
  'draft.none':
    'This type has no drafts: what is saved is public, and cannot be published or unpublished.',

  'database.away': 'The database cannot be reached at present. Try again in a moment.',
  'database.full':
    'The disk of the database is full, so nothing was saved. Ask whoever runs the server to free space, then save again.',
  'database.read-only': `The database can only be read at present, so nothing was saved. Save again later. ${TELL}`,
  'database.files': `The database cannot read or write its files, so nothing was saved. Save again later. ${TELL}`,
  'database.broken': `The database has met a fault of its own, so nothing was saved. Save again later. ${TELL}`,
  'database.busy': `The database has too much to do, so this was not done. Try again in a moment. ${TELL}`,
  'database.lost': `The database cannot be reached, so this was not done. Try again in a moment. ${TELL}`,
  'database.not-kept': `The database did not keep this change, so nothing was saved. Save again. ${TELL}`,
  'database.unknown':
    'The database failed while this was being saved. Look whether it is there before you save it again.',
} as const;
