// Words of Decap that its own Vietnamese lacks, or has otherwise than this site says them: a merge request of the
// repository is "đề nghị", and what is merged is on the site.
export const words = {
  auth: { loginWithForgejo: "Đăng nhập bằng Forgejo" },
  collection: {
    collectionTop: { viewAs: "Cách xem", viewAsList: "Xem danh sách", viewAsGrid: "Xem ô", groupBy: "Nhóm theo" },
    entries: { unpublishedHeader: "Chưa đăng" },
    groups: { other: "Khác", negateLabel: "Không %{label}" },
    sidebar: { collections: "Loại nội dung", allCollections: "Mọi loại nội dung" },
  },
  editor: {
    editorControl: { field: { widgetLabel: "Ô %{widgetLabel}" } },
    editorInterface: {
      togglePreview: "Bật, tắt xem trước", toggleScrollSync: "Cuộn cùng nhau", toggleNotes: "Bật, tắt ghi chú",
    },
    editorNotesPane: {
      title: "Ghi chú", emptyState: "Chưa có ghi chú.", addNote: "Thêm ghi chú", addPlaceholder: "Viết ghi chú …",
      editPlaceholder: "Sửa ghi chú …", save: "Lưu", cancel: "Bỏ", edit: "Sửa", delete: "Xóa", resolve: "Xong",
      unresolve: "Chưa xong", confirmDelete: "Xóa ghi chú này?", shortcut: "Ctrl+Enter để thêm nhanh",
    },
    editorToolbar: {
      backCollection: " Đang viết: %{collectionLabel}",
      status: "Tình trạng: %{status}",
      statusInfoTooltipDraft: "Đang là bản nháp. Viết xong thì chuyển sang “Đang xét duyệt”.",
      statusInfoTooltipInReview: "Đang chờ duyệt; vẫn có thể sửa tiếp.",
      deployButtonLabel: "Xem trên trang",
    },
    editorWidgets: {
      datetime: { now: "Hôm nay", setToNow: "Ghi hôm nay vào %{fieldLabel}" },
      file: {
        choose: "Chọn tệp", chooseDifferent: "Chọn tệp khác", remove: "Bỏ tệp", chooseMultiple: "Chọn các tệp",
        addMore: "Thêm tệp", removeAll: "Bỏ mọi tệp", chooseUrl: "Ghi địa chỉ", replaceUrl: "Thay bằng địa chỉ",
        promptUrl: "Địa chỉ của tệp",
      },
      image: {
        choose: "Chọn ảnh", chooseDifferent: "Chọn ảnh khác", remove: "Bỏ ảnh", chooseMultiple: "Chọn các ảnh",
        addMore: "Thêm ảnh", removeAll: "Bỏ mọi ảnh", chooseUrl: "Ghi địa chỉ", replaceUrl: "Thay bằng địa chỉ",
        promptUrl: "Địa chỉ của ảnh",
      },
      list: { add: "Thêm %{item}", addType: "Thêm %{item}" },
      markdown: {
        bold: "Đậm", italic: "Nghiêng", strikethrough: "Gạch ngang", code: "Mã", link: "Liên kết",
        linkPrompt: "Địa chỉ của liên kết", headings: "Tiêu đề", quote: "Trích dẫn", bulletedList: "Danh sách",
        numberedList: "Danh sách đánh số", addComponent: "Chèn",
      },
      object: { expand: "Mở", collapse: "Thu" },
    },
  },
  mediaLibrary: {
    mediaLibraryCard: {
      copy: "Chép", copyUrl: "Chép địa chỉ", copyPath: "Chép đường dẫn", copyName: "Chép tên", copied: "Đã chép",
    },
    mediaLibraryModal: { close: "Đóng" },
  },
  ui: {
    settingsDropdown: { account: "Tài khoản" },
    toast: {
      noteAdded: "Đã thêm ghi chú", noteUpdated: "Đã sửa ghi chú", noteDeleted: "Đã xóa ghi chú",
      noteResolved: "Ghi chú đã xong", noteReopened: "Ghi chú mở lại",
      onFailToAddNote: "Không thêm được ghi chú: %{details}", onFailToUpdateNote: "Không sửa được ghi chú: %{details}",
      onFailToDeleteNote: "Không xóa được ghi chú: %{details}", onFailToToggleNote: "Không đổi được ghi chú: %{details}",
    },
  },
};
