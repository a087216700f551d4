"""The settings that a new province begins with: its own, and nothing that is made up."""

NEW_SETTINGS = """\
# What the province decides; what is marked by "VIỆC CÒN LẠI" only the province can write.
# What the program needs it inherits; a key that stands here goes before.
INHERIT: hooks/engine.yml

site_name: {title}
site_url: !ENV [SITE_URL, {site_url}]
site_description: Kế hoạch, nhiệm vụ, tin tức và kênh phản ánh về cải cách hành chính

extra:
  demo: false
  cchc:
    co_quan_chu_quan: {publisher}
    dia_ban: {name}
    # in quotation marks; both have to be dark enough to be read on white, the check tells
    mau_sac:
      chinh: {main}
      nhan: {accent}
    cong_dich_vu_cong:
      - ten: Cổng Dịch vụ công quốc gia
        url: https://dichvucong.gov.vn
    # At least one telephone, one counter and one online channel: the build fails without them.
    # VIỆC CÒN LẠI: xem lại các kênh tiếp nhận, thêm gio (giờ tiếp nhận) và don_vi (đơn vị tiếp nhận)
    kenh_tiep_nhan:
      - loai: dien_thoai
        ten: Đường dây nóng cải cách hành chính
        gia_tri: {telephone}
        duong_day_nong: true
        muc_dich: Phản ánh, kiến nghị về thủ tục hành chính và thái độ phục vụ
      - loai: email
        ten: Hộp thư góp ý
        gia_tri: {email}
        muc_dich: Góp ý về nội dung trang, kế hoạch, nhiệm vụ
      - loai: dia_chi
        ten: Tiếp nhận trực tiếp
        gia_tri: {counter}
      - loai: truc_tuyen
        ten: Cổng Dịch vụ công quốc gia
        gia_tri: https://dichvucong.gov.vn
        muc_dich: Gửi phản ánh, kiến nghị qua mạng
    phan_anh:
      noi_dung:
        - Thủ tục hành chính rườm rà, không rõ, hoặc không đúng với bản niêm yết
        - Hồ sơ bị chậm, bị yêu cầu giấy tờ ngoài quy định, hoặc thu phí sai
        - Thái độ, cách làm việc của cán bộ, công chức, viên chức
        - Nhiệm vụ trong kế hoạch chưa được thực hiện, hoặc thông tin trên trang này chưa đúng
      # VIỆC CÒN LẠI: ghi thoi_han của từng bước theo quy định của đơn vị, ví dụ thoi_han: 02 ngày làm việc
      cac_buoc:
        - {{ten: Tiếp nhận, mo_ta: Ghi nhận phản ánh và báo cho người gửi biết đã nhận được}}
        - {{ten: Xử lý, mo_ta: Chuyển đến cơ quan có trách nhiệm để xem xét và giải quyết}}
        - {{ten: Trả lời, mo_ta: Gửi câu trả lời cho người phản ánh và công khai kết quả trên trang}}
      # Without an address the form composes an e-mail; the server's part of a form that is sent: CONTRIBUTING.md.
      bieu_mau:
        gioi_han_ky_tu: 4000
    ke_hoach:
      # a task that ends within so many days is "sắp đến hạn"
      sap_den_han: 14
    thu_tuc:
      # days after which a page warns that it has not been compared with its source lately
      han_doi_chieu: 180
      # domains with one of these in their names stand on top of the list
      linh_vuc_trong_tam: [Đầu tư, Đất đai, Xây dựng, Nhà ở, Thuế, Y tế]
    # VIỆC CÒN LẠI: thêm hoi_dap (thoi_han: số ngày làm việc phải trả lời), bien_tap, giay_phep, bao_chi, bao_cao
    # VIỆC CÒN LẠI: tự đánh giá những tiêu chí máy không kiểm tra được, thêm vào tieu_chi (trang_thai, giai_thich)
    nguon_tin:
      # part of every item's id in the feeds: do not change it when the site moves
      dinh_danh: {host}
      tu_ngay: {today}
      so_muc: 50
"""
